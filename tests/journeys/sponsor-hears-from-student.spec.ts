import { journey, see, shot, tap, write } from '../support/journey'

/** J2, step 8: four lines from the teacher and a letter each way, all read by the office first. */
journey('a sponsor hears from a student (J2)', (on) => {
  it('is told by the teacher in four lines, without a number or a school', async () => {
    const teacher = await on.open('teacher', { elder: true })
    teacher.setDefaultTimeout(60_000)
    await tap(teacher, '去写反馈')
    await see(teacher, '四句话就好')
    await write(teacher, '学习', '数学有进步，爱看书了')
    await write(teacher, '生活', '每天帮奶奶做饭')
    await write(teacher, '高兴的事', '当了小组长')
    await write(teacher, '想说的话', '我的电话是一三八 0000 1234')
    await see(teacher, '里面好像有电话或号码，为了安全请去掉')
    await shot(teacher, 'j2-feedback-refused-elder')
    await write(teacher, '想说的话', '谢谢您，我会好好学习')
    await tap(teacher, '交给县关工办看')
    await see(teacher, '县关工办正在看')
    await shot(teacher, 'j2-feedback-elder')
  }, 180_000)

  it('is read by the office before it goes on', async () => {
    const office = await on.open('countyOffice')
    await tap(office, '去看一看')
    await see(office, '当了小组长')
    await see(office, '谢谢您的书包和文具')
    await shot(office, 'j2-reading')
    for (const words of ['谢谢您的书包和文具', '当了小组长']) {
      await see(office, words)
      await tap(office, '没有问题，转交')
      await office.getByText(words).filter({ visible: true }).first().waitFor({ state: 'hidden' })
    }
    await see(office, '没有等您看的')
  }, 120_000)

  it('reaches the sponsor, who answers', async () => {
    const sponsor = await on.open('sponsor', { route: 'pages/sponsorship/pairings/index' })
    await tap(sponsor, /H-\d{4}-001/)
    await see(sponsor, '当了小组长')
    await shot(sponsor, 'j2-heard')
    await tap(sponsor, '来往的信')
    await see(sponsor, '谢谢您的书包和文具')
    await shot(sponsor, 'j2-letters')
    await tap(sponsor, '给孩子写信')
    await write(sponsor, '信', '看到你的进步真高兴，祝你天天快乐')
    await tap(sponsor, '请县关工办转交')
    await see(sponsor, '等县关工办看')
  }, 120_000)

  it('is read to the child, and the sponsor learns of it', async () => {
    const office = await on.open('countyOffice', { route: 'pages/sponsorship/reading/index' })
    await see(office, '祝你天天快乐')
    await tap(office, '没有问题，转交')
    await see(office, '没有等您看的')

    const teacher = await on.open('teacher')
    await tap(teacher, '去看信')
    await see(teacher, '祝你天天快乐')
    await tap(teacher, '读给孩子听了')
    await see(teacher, '已经读给孩子听了')
    await shot(teacher, 'j2-read-out')
  }, 120_000)
})
