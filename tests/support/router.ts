import { router as account } from '@cloud/account/router'
import { router as committee } from '@cloud/committee/router'
import { router as lecture } from '@cloud/lecture/router'
import { router as sponsorship } from '@cloud/sponsorship/router'
import { router as submission } from '@cloud/submission/router'
import { router as volunteer } from '@cloud/volunteer/router'
import { router as wechat } from '@cloud/wechat/router'

/** Every function's router under the function's name, as the contract has it. */
export const router = { account, committee, volunteer, lecture, sponsorship, submission, wechat }
