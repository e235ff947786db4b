export const grades = [1, 2, 3, 4, 5, 6].map((grade) => ({
  value: String(grade),
  label: `${grade} 年级`,
}))
