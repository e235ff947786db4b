import { accountPages } from './pages/account/routes'
import { committeePages } from './pages/committee/routes'
import { lecturePages } from './pages/lecture/routes'
import { registerPages } from './pages/register/routes'
import { sponsorshipPages } from './pages/sponsorship/routes'
import { submissionPages } from './pages/submission/routes'
import { volunteerPages } from './pages/volunteer/routes'

/** One subpackage a domain, two for the volunteers: who never opens one never downloads it. */
const domains: Record<string, string[]> = {
  account: accountPages,
  committee: committeePages,
  lecture: lecturePages,
  register: registerPages,
  sponsorship: sponsorshipPages,
  submission: submissionPages,
  volunteer: volunteerPages,
}

export default defineAppConfig({
  lazyCodeLoading: 'requiredComponents',
  pages: ['pages/home/index', 'pages/activities/index', 'pages/messages/index', 'pages/me/index'],
  subPackages: Object.entries(domains)
    .filter(([, pages]) => pages.length > 0)
    .map(([name, pages]) => ({ root: `pages/${name}`, name, pages })),
  tabBar: {
    custom: true,
    color: '#57534E',
    selectedColor: '#B3261E',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/activities/index', text: '活动' },
      { pagePath: 'pages/messages/index', text: '消息' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['chooseLocation'],
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '关爱下一代',
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@bar' as 'black',
    backgroundColor: '@paper',
    backgroundTextStyle: '@pull' as 'dark',
  },
})
