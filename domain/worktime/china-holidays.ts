// China's public holidays and make-up days 2018–2026, after the State Council's yearly notices (国务院办公厅关于部分节假日
// 安排的通知). 2020 is as it was changed in that January: the Spring Festival lasted until 2 February.
//
// The notices say which Saturdays and Sundays are worked, not by which weekday's timetable. Here each make-up day names
// the free workday that it pays for: the Mondays to Fridays of a holiday that are neither a statutory holiday nor the
// day off for a statutory holiday on a weekend, paired with the make-up days in order of date. A make-up day follows
// the timetable of the workday that it pays for (补几上几的课).

import type { LocalDate } from './calendar.ts'

export const FESTIVALS = {
  'new-year': { zh: '元旦', en: 'New Year’s Day' },
  'spring-festival': { zh: '春节', en: 'Spring Festival' },
  'tomb-sweeping': { zh: '清明节', en: 'Tomb-sweeping Day' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  'dragon-boat': { zh: '端午节', en: 'Dragon Boat Festival' },
  'mid-autumn': { zh: '中秋节', en: 'Mid-autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
  'national-mid-autumn': { zh: '国庆节、中秋节', en: 'National Day and Mid-autumn Festival' },
} as const

export type PublicHoliday = {
  readonly festival: keyof typeof FESTIVALS
  readonly from: LocalDate
  readonly to: LocalDate
  /** Each worked day off, and the free workday that it pays for. */
  readonly madeUp: readonly (readonly [worked: LocalDate, paysFor: LocalDate])[]
}

const free = (
  festival: keyof typeof FESTIVALS,
  from: LocalDate,
  to: LocalDate,
  ...madeUp: PublicHoliday['madeUp']
): PublicHoliday => ({ festival, from, to, madeUp })

/** By the year of the notice. The New Year of 2019 and of 2023 begin in the December before. */
export const PUBLIC_HOLIDAYS: Readonly<Record<number, readonly PublicHoliday[]>> = {
  2018: [
    free('new-year', '2018-01-01', '2018-01-01'),
    free('spring-festival', '2018-02-15', '2018-02-21', ['2018-02-11', '2018-02-15'], ['2018-02-24', '2018-02-21']),
    free('tomb-sweeping', '2018-04-05', '2018-04-07', ['2018-04-08', '2018-04-06']),
    free('labour', '2018-04-29', '2018-05-01', ['2018-04-28', '2018-04-30']),
    free('dragon-boat', '2018-06-18', '2018-06-18'),
    free('mid-autumn', '2018-09-24', '2018-09-24'),
    free('national', '2018-10-01', '2018-10-07', ['2018-09-29', '2018-10-04'], ['2018-09-30', '2018-10-05']),
  ],
  2019: [
    free('new-year', '2018-12-30', '2019-01-01', ['2018-12-29', '2018-12-31']),
    free('spring-festival', '2019-02-04', '2019-02-10', ['2019-02-02', '2019-02-04'], ['2019-02-03', '2019-02-08']),
    free('tomb-sweeping', '2019-04-05', '2019-04-07'),
    free('labour', '2019-05-01', '2019-05-04', ['2019-04-28', '2019-05-02'], ['2019-05-05', '2019-05-03']),
    free('dragon-boat', '2019-06-07', '2019-06-09'),
    free('mid-autumn', '2019-09-13', '2019-09-15'),
    free('national', '2019-10-01', '2019-10-07', ['2019-09-29', '2019-10-04'], ['2019-10-12', '2019-10-07']),
  ],
  2020: [
    free('new-year', '2020-01-01', '2020-01-01'),
    free('spring-festival', '2020-01-24', '2020-02-02', ['2020-01-19', '2020-01-24']),
    free('tomb-sweeping', '2020-04-04', '2020-04-06'),
    free('labour', '2020-05-01', '2020-05-05', ['2020-04-26', '2020-05-04'], ['2020-05-09', '2020-05-05']),
    free('dragon-boat', '2020-06-25', '2020-06-27', ['2020-06-28', '2020-06-26']),
    free('national-mid-autumn', '2020-10-01', '2020-10-08', ['2020-09-27', '2020-10-07'], ['2020-10-10', '2020-10-08']),
  ],
  2021: [
    free('new-year', '2021-01-01', '2021-01-03'),
    free('spring-festival', '2021-02-11', '2021-02-17', ['2021-02-07', '2021-02-11'], ['2021-02-20', '2021-02-17']),
    free('tomb-sweeping', '2021-04-03', '2021-04-05'),
    free('labour', '2021-05-01', '2021-05-05', ['2021-04-25', '2021-05-04'], ['2021-05-08', '2021-05-05']),
    free('dragon-boat', '2021-06-12', '2021-06-14'),
    free('mid-autumn', '2021-09-19', '2021-09-21', ['2021-09-18', '2021-09-20']),
    free('national', '2021-10-01', '2021-10-07', ['2021-09-26', '2021-10-06'], ['2021-10-09', '2021-10-07']),
  ],
  2022: [
    free('new-year', '2022-01-01', '2022-01-03'),
    free('spring-festival', '2022-01-31', '2022-02-06', ['2022-01-29', '2022-01-31'], ['2022-01-30', '2022-02-04']),
    free('tomb-sweeping', '2022-04-03', '2022-04-05', ['2022-04-02', '2022-04-04']),
    free('labour', '2022-04-30', '2022-05-04', ['2022-04-24', '2022-05-03'], ['2022-05-07', '2022-05-04']),
    free('dragon-boat', '2022-06-03', '2022-06-05'),
    free('mid-autumn', '2022-09-10', '2022-09-12'),
    free('national', '2022-10-01', '2022-10-07', ['2022-10-08', '2022-10-06'], ['2022-10-09', '2022-10-07']),
  ],
  2023: [
    free('new-year', '2022-12-31', '2023-01-02'),
    free('spring-festival', '2023-01-21', '2023-01-27', ['2023-01-28', '2023-01-26'], ['2023-01-29', '2023-01-27']),
    free('tomb-sweeping', '2023-04-05', '2023-04-05'),
    free('labour', '2023-04-29', '2023-05-03', ['2023-04-23', '2023-05-02'], ['2023-05-06', '2023-05-03']),
    free('dragon-boat', '2023-06-22', '2023-06-24', ['2023-06-25', '2023-06-23']),
    free('national-mid-autumn', '2023-09-29', '2023-10-06', ['2023-10-07', '2023-10-05'], ['2023-10-08', '2023-10-06']),
  ],
  2024: [
    free('new-year', '2024-01-01', '2024-01-01'),
    free('spring-festival', '2024-02-10', '2024-02-17', ['2024-02-04', '2024-02-15'], ['2024-02-18', '2024-02-16']),
    free('tomb-sweeping', '2024-04-04', '2024-04-06', ['2024-04-07', '2024-04-05']),
    free('labour', '2024-05-01', '2024-05-05', ['2024-04-28', '2024-05-02'], ['2024-05-11', '2024-05-03']),
    free('dragon-boat', '2024-06-10', '2024-06-10'),
    free('mid-autumn', '2024-09-15', '2024-09-17', ['2024-09-14', '2024-09-16']),
    free('national', '2024-10-01', '2024-10-07', ['2024-09-29', '2024-10-04'], ['2024-10-12', '2024-10-07']),
  ],
  2025: [
    free('new-year', '2025-01-01', '2025-01-01'),
    free('spring-festival', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-03'], ['2025-02-08', '2025-02-04']),
    free('tomb-sweeping', '2025-04-04', '2025-04-06'),
    free('labour', '2025-05-01', '2025-05-05', ['2025-04-27', '2025-05-05']),
    free('dragon-boat', '2025-05-31', '2025-06-02'),
    free('national-mid-autumn', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-07'], ['2025-10-11', '2025-10-08']),
  ],
  2026: [
    free('new-year', '2026-01-01', '2026-01-03', ['2026-01-04', '2026-01-02']),
    free('spring-festival', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-20'], ['2026-02-28', '2026-02-23']),
    free('tomb-sweeping', '2026-04-04', '2026-04-06'),
    free('labour', '2026-05-01', '2026-05-05', ['2026-05-09', '2026-05-05']),
    free('dragon-boat', '2026-06-19', '2026-06-21'),
    free('mid-autumn', '2026-09-25', '2026-09-27'),
    free('national', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-06'], ['2026-10-10', '2026-10-07']),
  ],
}
