import * as assert from 'node:assert/strict';
import { reportDate } from '../../../src/core/dates/reportDate';
import { DateReader } from '../../../src/core/dates/resolve';
import { reportDateReading, type ReportedDate } from '../../../src/core/dates/wording';

/** The words in brackets of a text of Friday, 22 March 2013; of all of it where there are no brackets. */
function meant(marked: string): ReportedDate {
  const start = Math.max(0, marked.indexOf('['));
  const text = marked.replace(/[[\]]/g, '');
  const end = marked.includes(']') ? marked.indexOf(']') - 1 : text.length;
  return reportDateReading(new DateReader(text, reportDate('', { given: '2013-03-22' })).read({ start, end }));
}

/** Lines such as "He left in [the '60s] = 1960/1969"; without a value where none can be told. */
const kinds: Readonly<Record<string, string>> = {
  'decades and centuries': `
    the '60s = 1960/1969
    the '10s = 2010/2019
    the late '80s = 1987/1989
    the Nineties = 1990/1999
    the swinging sixties = 1960/1969
    the 1980s and '90s = 1980/1999
    the early to mid-1990s = 1990/1996
    the second half of the 1990s = 1995/1999
    the 1800s = 1800/1899
    the early 1900s = 1900/1933
    the 2000s = 2000/2009
    the 19th and 20th centuries = 1801/2000
    the mid-20th century = 1935/1967
    the third quarter of the 19th century = 1851/1875
    the first decade of the 21st century = 2001/2010
    the turn of the century = 1995/2004
    AD 79 = 0079
    the 1st century = 0001/0100
    the 90’s = 1990/1999`,
  'years in words and short': `
    nineteen eighty-four = 1984
    the year two thousand and ten = 2010
    nineteen oh five = 1905
    ’98 = 1998
    June ’98 = 1998-06
    circa 1850 = 1850
    The fort was built [about 1850] = 1850`,
  'days in numbers': `
    1/16/98 = 1998-01-16
    16/1/98 = 1998-01-16
    16.01.98 = 1998-01-16
    16-Jan-98 = 1998-01-16
    16JAN1998 = 1998-01-16
    2013/03/05 = 2013-03-05
    20130305 = 2013-03-05
    03/2013 = 2013-03
    2013-W12 = 2013-03-18/2013-03-24
    2013-W12-5 = 2013-03-22
    2013-081 = 2013-03-22
    2013-366 =
    Logged on [11/22] = 2012-11-22
    9/11 = 2001-09-11
    2/3 =
    24/7 =
    2013, March 5 = 2013-03-05
    week 12 of 2013 = 2013-03-18/2013-03-24
    the 100th day of 2013 = 2013-04-10
    2013-03-20/25 = 2013-03-20/2013-03-25
    20130322T1200Z = 2013-03-22T12:00Z`,
  'days of a month': `
    The boy was last seen on [the 15th] = 2013-03-15
    The court will sit on [the 3rd] = 2013-04-03
    In June 2012 the road closed. On [the 18th] a truck sank. = 2012-06-18
    the eighteenth of March = 2013-03-18
    the fourth of July, 1976 = 1976-07-04
    the 13th of last month = 2013-02-13
    the 3rd of next month = 2013-04-03
    Friday the 13th of July 2012 = 2012-07-13`,
  'days of the week': `
    Monday of last week = 2013-03-11
    Thursday last week = 2013-03-14
    next week Monday = 2013-03-25
    Monday week = 2013-04-01
    two weeks from Monday = 2013-04-08
    a week ago Monday = 2013-03-11
    this past Tuesday = 2013-03-19
    this coming Tuesday = 2013-03-26
    a week tomorrow = 2013-03-30
    the last Thursday before Easter = 2013-03-28
    the Tuesday after next = 2013-04-02
    the third Monday in January 2013 = 2013-01-21
    the last Friday of October 2012 = 2012-10-26
    the fifth Monday of February 2013 =
    the Friday before Christmas 2012 = 2012-12-21
    The vote is [Tuesday]. = 2013-03-26
    The truce takes effect at [noon Sunday]. = 2013-03-24T12:00`,
  'weeks and weekends': `
    the week of March 4 = 2013-03-04/2013-03-10
    the week ending 5 May 2012 = 2012-04-29/2012-05-05
    the week before last = 2013-03-04/2013-03-10
    the weekend of March 9 = 2013-03-09/2013-03-10
    the coming weekend = 2013-03-23/2013-03-24
    the first weekend of May 2012 = 2012-05-05/2012-05-06
    midweek = 2013-03-20/2013-03-21`,
  'parts of periods': `
    mid-May 2012 = 2012-05-11/2012-05-20
    end-March = 2013-03-21/2013-03-31
    year-end 2012 = 2012-09/2012-12
    The fleet must leave by [the end of the month]. = 2013-03-21/2013-03-31
    He was freed on 3 May 2010. [By the end of the month] he had left. = 2010-05-21/2010-05-31
    the first ten days of March = 2013-03-01/2013-03-10
    the second week of June 2012 = 2012-06-08/2012-06-14
    the last three days of 2012 = 2012-12-29/2012-12-31
    the first three months of 2013 = 2013-01/2013-03
    the opening weeks of 2012 = 2012-01/2012-04
    the second half of May 2012 = 2012-05-16/2012-05-31
    the early part of 2012 = 2012-01/2012-04
    from the 1970s onwards = 1970/1979
    last year's first quarter = 2012-01/2012-03
    the rest of the year = 2013-03-23/2013-12-31
    so far this year = 2013-01-01/2013-03-21
    later in the year = 2013-03-23/2013-12-31`,
  'quarters and fiscal years': `
    1Q13 = 2013-01/2013-03
    2013-Q1 = 2013-01/2013-03
    the December quarter = 2012-10/2012-12
    the last quarter of 2012 = 2012-10/2012-12
    the second and third quarters of 2012 = 2012-04/2012-09
    the nine months to September 1989 = 1989-01/1989-09
    the fiscal year ended June 30, 2012 = 2011-07/2012-06
    the second fiscal quarter of 2012 = 2012-04/2012-06
    The Pentagon asked for more in [fiscal year 2014] = 2013-10/2014-09
    The Pentagon spent less in [Q4 FY2012] = 2012-07/2012-09
    The Pentagon spent more in [the first quarter of fiscal 2013] = 2012-10/2012-12
    Tokyo spent less in [fiscal 2012] = 2012-04/2013-03
    Tokyo and the Pentagon spent less in [fiscal 2012] = 2012
    The US Army spent less [last fiscal year] = 2011-10/2012-09
    Q4 FY2012 = 2012-10/2012-12
    the half-year to 30 June 2012 = 2012-01/2012-06
    the 2012/13 season = 2012/2013
    [the year-ago period] =
    Profit rose in the first quarter of 2012 from [the year-ago period] = 2011-01/2011-03
    the same month last year = 2012-03`,
  'seasons': `
    this past winter = 2012-12/2013-02
    the winter of 2012-13 = 2012-12/2013-02
    mid-summer 2012 = 2012-07
    spring of last year = 2012-03/2012-05
    last year's summer = 2012-06/2012-08`,
  'spans': `
    from late March to early April 2012 = 2012-03-21/2012-04-10
    They met on [20–24 March] = 2013-03-20/2013-03-24
    3, 4 and 5 May 2012 = 2012-05-03/2012-05-05
    the 3rd to the 5th of May 2012 = 2012-05-03/2012-05-05
    from 2010 to the present = 2010-01-01/2013-03-22
    two or three weeks ago = 2013-02-25/2013-03-10
    the six months before March 2012 = 2011-09/2012-02
    the six months from October 2012 = 2012-10/2013-03
    within two weeks = 2013-03-23/2013-04-05
    in the last year = 2012-03-22/2013-03-21
    in the past year and a half = 2011-09-22/2013-03-21
    over the next six months = 2013-03-23/2013-09-22`,
  'before and after': `
    two and a half years ago = 2010-09
    half a century ago = 1963
    a decade ago = 2003
    36 hours ago = 2013-03-21
    a year and two months ago = 2012-01
    a quarter of a century ago = 1988
    a year ago today = 2012-03-22
    six weeks hence = 2013-04-29/2013-05-05
    two days after Christmas 2012 = 2012-12-27
    the week before Christmas 2012 = 2012-12-17/2012-12-23
    a month after 3 May 2012 = 2012-06-03
    10 years after 1990 = 2000`,
  'what goes back': `
    He was freed on Monday. [The next day] he left. = 2013-03-19
    He was freed on Monday. The next day he left. [A day later] he died. = 2013-03-20
    The war began on 1 May 2012. [The following Tuesday] they fled. = 2012-05-08
    The war began on 1 May 2012. [That Friday] they fled. = 2012-05-04
    The war began on 1 May 2012. [Later that month] they fled. = 2012-05-02/2012-05-31
    The war began on 1 May 2012. [In December of the same year] they met. = 2012-12
    The war began on 1 May 2012. [The following spring] they met. = 2013-03/2013-05
    The war began on 1 May 2012. [At dawn the next day] they met. = 2012-05-02T05:00/2012-05-02T07:00
    The war began on 1 May 2012. [The previous evening] they met. = 2012-04-30T18:00/2012-05-01T00:00
    The war began on 1 May 2012. It was over [within two days]. = 2012-05-02/2012-05-03
    The war began on 1 May 2010. They fled in [June]. = 2010-06
    The war began on 1 May 2010. They fled on [3 February]. = 2011-02-03
    The war began on 1 May 2010. They will meet in [June]. = 2013-06
    The war began in 2012. [That day] they fled. =`,
  'feasts': `
    Christmas Day 2012 = 2012-12-25
    the Easter weekend = 2013-03-29/2013-04-01
    Easter Monday 2012 = 2012-04-09
    Orthodox Easter 2013 = 2013-05-05
    Thanksgiving 2012 = 2012-11-22
    Labor Day 2012 = 2012-09-03
    Ramadan 2012 = 2012-07-20/2012-08-18
    Yom Kippur 2012 = 2012-09-26
    Lunar New Year 2013 = 2013-02-10
    Nowruz 2013 = 2013-03-21
    Christmas week 2012 = 2012-12-24/2012-12-30
    Forty were held on [May Day]. = 2012-05-01`,
  'parts of days': `
    before dawn on Thursday = 2013-03-21T05:00/2013-03-21T07:00
    the early hours of Thursday = 2013-03-21T00:00/2013-03-21T06:00
    the night of 4-5 May 2012 = 2012-05-04T20:00/2012-05-05T06:00
    the night from Saturday to Sunday = 2013-03-16T20:00/2013-03-17T06:00
    overnight into Friday = 2013-03-21T20:00/2013-03-22T06:00
    from Monday morning to Thursday night = 2013-03-18T06:00/2013-03-22T06:00`,
  'times': `
    12 noon on 21 March 2013 = 2013-03-21T12:00
    midnight on Thursday = 2013-03-21T00:00
    8 o’clock this evening = 2013-03-22T20
    11 last night = 2013-03-21T23
    half past three on Thursday afternoon = 2013-03-21T15:30
    1730 on 21 March = 2013-03-21T17:30
    between 2 and 4 p.m. on Thursday = 2013-03-21T14:00/2013-03-21T16:00
    between 10 p.m. Thursday and 4 a.m. Friday = 2013-03-21T22:00/2013-03-22T04:00
    10 p.m. to midnight = 2013-03-22T22:00/2013-03-23T00:00
    10 a.m. ET = 2013-03-22T10-04:00
    10 a.m. ET on Jan. 5 = 2013-01-05T10-05:00
    10:30 a.m. Moscow time = 2013-03-22T10:30+04:00
    9 a.m. Pacific Standard Time = 2013-03-22T09-07:00
    3 p.m. (1500 GMT) = 2013-03-22T15
    14:00 UTC+3 = 2013-03-22T14:00+03:00`,
  'date-time groups': `
    051200ZMAR13 = 2013-03-05T12:00Z
    051200Z MAR = 2013-03-05T12:00Z
    05 1200Z MAR 13 = 2013-03-05T12:00Z
    051200L MAR 13 = 2013-03-05T12:00+11:00
    05/1200Z MAR 13 = 2013-03-05T12:00Z
    051200-051800Z MAR 13 = 2013-03-05T12:00Z/2013-03-05T18:00Z
    The patrol returned at [281200Z]. = 2013-02-28T12:00Z
    The relief is expected at [281200Z]. = 2013-03-28T12:00Z`,
};

/** "phrase = value", the value perhaps missing. */
const examples = (lines: string): [string, string | undefined][] =>
  lines.trim().split('\n').map((line) => line.trim().split(/ =(?: |$)/) as [string, string]).map(([phrase, value]) => [phrase, value || undefined]);

/** Why what is said of time is no date, by the reason that is given. */
const noDates: Readonly<Record<string, readonly string[]>> = {
  'too vague for an interval': ['recently', 'these days', 'in the near future', 'a few years ago', 'the past few weeks', 'decades ago', 'at that time', 'currently', 'a while ago', 'the coming months'],
  'it comes again and again': ['every Tuesday', 'Mondays', 'twice a week', 'daily', 'each summer', 'every other week', 'the first Monday of every month', 'weekends', 'once every two years', 'Friday nights'],
  'it tells how long, not when': ['three days', 'two and a half years', 'nearly four years', 'a week', 'more than a decade', 'two or three weeks', 'half a day', 'six months to a year'],
  'it tells an age, not when': ['45-year-old', 'aged 45', 'at the age of 12', 'her 40s', 'a 6-month-old'],
};

describe('kinds of dates:', () => {
  for (const [kind, lines] of Object.entries(kinds)) {
    it(kind, () => {
      for (const [phrase, value] of examples(lines)) assert.equal(meant(phrase).value, value, phrase);
    });
  }

  it('what is no date, and why', () => {
    for (const [reason, phrases] of Object.entries(noDates)) {
      for (const phrase of phrases) assert.deepEqual(meant(phrase), { reason }, phrase);
    }
  });

  it('numbers that fit both ways are read as the report writes dates, and say so', () => {
    const reasons: readonly [string, string, string][] = [
      ['It ends on [5/4/2013].', '2013-04-05', 'day before month, as is usual'],
      ['WASHINGTON, D.C. It ends on [5/4/2013].', '2013-05-04', 'month before day, as in the United States'],
      ['On May 3, 2013 it opens. It ends on [5/4/2013].', '2013-05-04', 'month before day, as this report writes dates'],
      ['It opens on 3/15/2013 and ends on [5/4/2013].', '2013-05-04', 'month before day, as in other dates of this report'],
      ['It was sent on [3/4/2013].', '2013-03-04', 'the other order would put it after the report’s date, 2013-03-22'],
    ];
    for (const [text, value, reason] of reasons) assert.deepEqual([meant(text).value, meant(text).reason], [value, reason], text);
  });

  it('no text makes reading it take long', () => {
    const before = process.cpuUsage().user;
    for (const words of ['the end of ', 'the next day ', 'early ', 'and ', 'from Monday to ', 'three days after ', 'the day after ', '1-', 'a ']) {
      meant(`${words.repeat(12).slice(0, 110)}[May]`);
      meant(`${words.repeat(12).slice(0, 110)}May`);
    }
    assert.ok(process.cpuUsage().user - before < 500_000);
  });
});
