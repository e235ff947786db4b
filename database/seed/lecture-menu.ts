import type { PersonId } from '@shared/account/account.model'
import type { Audience, LectureId, SectionId } from '@shared/lecture/lecture.model'
import { seedId } from './chapter'
import { personId } from './personas'

export const sectionId = (name: string): SectionId => seedId(`section:${name}`)
export const lectureId = (title: string): LectureId => seedId(`lecture:${title}`)

/**
 * Lecturers are members of the register of 滨江新区 (domain L-01), by their place in its invented list;
 * only the one of 富裕县, whose register is not kept here, is a guest.
 */
export const enrolledLecturers: Record<string, number> = {
  汤明华: 44,
  邵玉英: 43,
  严国良: 54,
  曹卫东: 42,
  鲍爱萍: 45,
  姜永康: 56,
  尤淑珍: 319,
}

export function lecturerId(name: string): PersonId {
  if (name === '刘文华') return personId('lecturer')
  const index = enrolledLecturers[name]
  return index ? seedId(`person:elder:${index}`) : seedId(`lecturer:${name}`)
}

/** S0: the director of 富裕县 led the report corps; this title stands for their report. */
export const FUYU_REPORT = '家教报告：与孩子一起成长'

type Talk = {
  title: string
  audiences: readonly Audience[]
  minutes: number
  equipment?: string
  /** What the talk says, point by point; invented, except that the titles marked S0 are the outlines the report names. */
  points: readonly string[]
}

const parents: readonly Audience[] = ['primaryParents', 'juniorParents', 'seniorParents']
const screen = '投影、话筒'

/** 14 板块 (the number is 龙岗's, domain §B.5), each with its talks. */
export const menu: Record<string, readonly Talk[]> = {
  党史国史: [
    {
      title: '党史国史学习宣讲提纲',
      audiences: ['students', 'teachers'],
      minutes: 60,
      equipment: screen,
      points: ['从一件老物件讲起', '本地的红色故事', '今天的孩子能做什么'],
    },
    {
      title: '改革开放40年辉煌成就史学习宣讲提纲',
      audiences: ['students', 'teachers'],
      minutes: 60,
      equipment: screen,
      points: ['家里四十年的变化', '县里四十年的变化', '好日子是怎么来的'],
    },
    {
      title: '党的十九大精神学习宣传导读',
      audiences: ['teachers', 'seniorParents'],
      minutes: 60,
      points: ['报告里和孩子有关的话', '老同志的亲身经历', '家里和课堂上怎么讲'],
    },
  ],
  爱国主义: [
    {
      title: '我当兵的那些年',
      audiences: ['students'],
      minutes: 45,
      points: ['为什么去当兵', '最难的一天', '退伍以后怎样做人'],
    },
  ],
  法治安全: [
    {
      title: '防溺水防欺凌：家长要教会孩子的十件事',
      audiences: ['primaryParents', 'juniorParents'],
      minutes: 60,
      equipment: screen,
      points: ['溺水多在哪里发生', '被欺负了怎样说出来', '家长当天就能做的三件事'],
    },
    {
      title: '少年与法：法庭上的真实故事',
      audiences: ['students', 'juniorParents'],
      minutes: 60,
      points: ['一时冲动的代价', '遇到坏事找谁', '怎样说“不”'],
    },
  ],
  家庭教育理念: [
    {
      title: '家庭教育促进法，家长要知道的几条',
      audiences: parents,
      minutes: 60,
      points: ['法律怎样说家长的责任', '打骂为什么没有用', '学校能帮什么、不能替什么'],
    },
    {
      title: '父亲不缺席',
      audiences: ['kindergartenParents', ...parents],
      minutes: 60,
      points: ['陪伴不等于在家', '每天二十分钟', '和妈妈商量好再说'],
    },
  ],
  亲子沟通: [
    {
      title: '好好说话：从吼到听',
      audiences: ['primaryParents', 'juniorParents'],
      minutes: 90,
      equipment: '话筒',
      points: ['孩子为什么不说了', '先听完再开口', '三句话换一种说法'],
    },
  ],
  青春期: [
    {
      title: '青春期沟通：孩子在想什么',
      audiences: ['juniorParents'],
      minutes: 90,
      equipment: screen,
      points: ['身体和心里的变化', '顶嘴背后的话', '什么时候要请人帮忙'],
    },
    {
      title: '早恋了，怎么办',
      audiences: ['juniorParents', 'seniorParents'],
      minutes: 60,
      points: ['先别翻手机', '谈界限，不谈丢脸', '把话说开的三个时机'],
    },
  ],
  学习习惯: [
    {
      title: '一年级不慌：入学那些事',
      audiences: ['kindergartenParents', 'primaryParents'],
      minutes: 60,
      points: ['作息先走一步', '会自己整理书包', '家长别替写'],
    },
    {
      title: '作业拖拉有办法',
      audiences: ['primaryParents'],
      minutes: 60,
      equipment: screen,
      points: ['拖拉的四个原因', '一张时间表', '写完就收，不再加'],
    },
  ],
  心理健康: [
    {
      title: '考前这一个月，家长怎么当',
      audiences: ['juniorParents', 'seniorParents'],
      minutes: 90,
      points: ['吃饭睡觉照旧', '少问成绩多问累不累', '考砸了第一句说什么'],
    },
    {
      title: '看懂孩子的情绪信号',
      audiences: [...parents, 'teachers'],
      minutes: 90,
      equipment: screen,
      points: ['不想上学是信号', '哪些话不能说', '学校和医院怎么找'],
    },
  ],
  网络素养: [
    {
      title: '引导青少年在网络时代健康成长宣传教育指南',
      audiences: [...parents, 'teachers'],
      minutes: 90,
      equipment: screen,
      points: ['手机里有什么', '约定比没收管用', '遇到网络诈骗和欺凌怎么办'],
    },
  ],
  家风家训: [
    {
      title: '一家一训：把家风写下来',
      audiences: ['kindergartenParents', ...parents],
      minutes: 60,
      points: ['老一辈留下的话', '全家一起定三条', '孩子监督大人'],
    },
  ],
  隔代教育: [
    {
      title: '带孙有方：爷爷奶奶的家教课',
      audiences: ['kindergartenParents', 'primaryParents'],
      minutes: 60,
      points: ['疼孩子也要有规矩', '和儿女说到一处', '安全第一：路上、水边、灶旁'],
    },
  ],
  劳动与生活: [
    {
      title: '会做饭的孩子不怕难',
      audiences: ['primaryParents', 'students'],
      minutes: 45,
      points: ['几岁能做什么', '放手前先教会', '做坏了也别重做'],
    },
  ],
  科学与环保: [
    {
      title: '跟老农艺师认庄稼',
      audiences: ['students'],
      minutes: 45,
      equipment: '桌子两张',
      points: ['一粒米走过的路', '田里的益虫害虫', '回家种一盆葱'],
    },
    {
      title: '垃圾分类从一个家开始',
      audiences: ['students', 'primaryParents'],
      minutes: 45,
      points: ['四个桶怎么分', '厨余去了哪里', '一周小挑战'],
    },
  ],
  传统文化: [
    {
      title: '清明端午中秋：节日里的家教',
      audiences: ['students', 'kindergartenParents', 'primaryParents'],
      minutes: 45,
      points: ['节日为什么这样过', '带孩子动手做一样', '讲一个家里的故事'],
    },
    {
      title: '写一手端正的毛笔字',
      audiences: ['students'],
      minutes: 60,
      equipment: '书桌、水源',
      points: ['坐正、握笔', '一横一竖', '写自己的名字'],
    },
  ],
}

/** One sentence after another, as an outline. */
export const outlineOf = ({ points }: Talk): string =>
  `${points.map((point, index) => `${'一二三四五'[index]}、${point}`).join('；')}。每一部分先讲一个真实的例子，再说办法，最后留时间请大家提问。`
