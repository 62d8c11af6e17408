import {describe, expect, it} from 'vitest';
import {
  NEXT_STEPS,
  parseReview,
  type Answer,
  type ReviewFile,
} from '../../../demo/review/review-file.js';
import type {Unit, UnitList} from '../../../demo/review/unit.js';

const TODAY = '2026-11-27';

const unit = (id: string, source: string, target: string, state = 'needs-review-translation') =>
  ({id, source, target, state, note: '', remarks: [], holes: []}) satisfies Unit;

const polish: UnitList = {
  lang: 'pl',
  name: 'Polish',
  endonym: 'Polski',
  units: [
    unit('level-low', 'Low', 'Niski'),
    unit('level-severe', 'Severe', 'Poważny'),
    unit('since', 'Since {date}.', 'Od {date}.'),
    unit('share', 'Share', 'Udostępnij'),
    unit('email', 'E-mail', 'E-mail'),
    unit('crimestoppers', 'Crimestoppers', 'Crimestoppers'),
  ],
};
const welsh: UnitList = {
  ...polish,
  lang: 'cy',
  name: 'Welsh',
  units: [
    unit('level-low', 'Low', 'Isel', 'final'),
    unit('level-severe', 'Severe', 'Difrifol', 'final'),
    unit('since', 'Since {date}.', 'Ers {date}.'),
    unit('share', 'Share', 'Rhannu'),
    unit('email', 'E-mail', 'E-bost'),
    unit('crimestoppers', 'Crimestoppers', 'Crimestoppers'),
  ],
};

const since: Answer = {
  id: 'since',
  source: 'Since {date}.',
  target: 'Od {date}.',
  verdict: 'right',
};
const share: Answer = {...since, id: 'share', source: 'Share', target: 'Udostępnij'};
const name: Answer = {
  ...since,
  id: 'crimestoppers',
  source: 'Crimestoppers',
  target: 'Crimestoppers',
};
const wrong: Answer = {...since, verdict: 'wrong', proposed: 'Od dnia {date}.'};

const review = (changes: object = {}): ReviewFile => ({
  version: 1,
  lang: 'pl',
  reviewer: 'Anna Kowalska',
  date: TODAY,
  site: '0.1.0',
  answers: [since],
  ...changes,
});

const parse = (file: unknown): ReturnType<typeof parseReview> =>
  parseReview(typeof file === 'string' ? file : JSON.stringify(file), [welsh, polish], TODAY);

function problemsOf(file: unknown): string[] {
  const result = parse(file);
  return result.ok ? [] : result.problems.map(({code, path}) => `${code} ${path}`);
}

describe('a review file', () => {
  it('is taken with each verdict, a comment, and fields that are not known', () => {
    const file = review({
      answers: [
        {...wrong, comment: 'More natural.'},
        {...since, id: 'share', source: 'Share', target: 'Udostępnij', verdict: 'unsure'},
      ],
      browser: 'x',
    });
    expect(parse(file)).toEqual({ok: true, value: file});
  });

  it('may be about nothing but what is the same in every language', () => {
    expect(problemsOf(review({answers: [name]}))).toEqual([]);
    expect(problemsOf(review({lang: 'cy', answers: [name]}))).toEqual([]);
  });

  it('may be dated a day ahead, in the east', () => {
    expect(problemsOf(review({date: '2026-11-28'}))).toEqual([]);
  });

  it('may begin with a byte-order mark, which an editor has put there', () => {
    expect(problemsOf(`\ufeff${JSON.stringify(review())}`)).toEqual([]);
  });

  it('says where a damaged one is damaged', () => {
    const received = (text: string): string => {
      const result = parse(text);
      return result.ok ? '' : result.problems[0]!.received;
    };
    expect(received('')).toBe('an empty file');
    expect(received('{"version": 1,}')).toContain('position 14');
  });

  it('may have its letters and their marks apart', () => {
    const apart = {...share, target: share.target.normalize('NFD')};
    expect(apart.target).not.toBe(share.target);
    expect(problemsOf(review({answers: [apart]}))).toEqual([]);
  });

  it.each([
    ['cut off', '{"version": 1, "lang": "pl", "answ', 'not-json '],
    ['empty', '\n', 'not-json '],
    ['a list', '[]', 'not-a-review '],
    ['of another version', review({version: 2}), 'version-unknown /version'],
    ['without a language', review({lang: undefined}), 'not-a-text /lang'],
    ['in a language that is not there', review({lang: 'de'}), 'language-unknown /lang'],
    ['with a name of an object', review({lang: '__proto__'}), 'language-unknown /lang'],
    ['of another language', review({lang: 'cy'}), 'language-wrong /lang'],
    [
      'of another language, with a name that both have',
      review({lang: 'cy', answers: [since, name, share]}),
      'language-wrong /lang',
    ],
    ['without a name', review({reviewer: ' '}), 'line-empty /reviewer'],
    ['with a name of two lines', review({reviewer: 'A\nB'}), 'invisible-character /reviewer'],
    ['with a name that is not seen', review({reviewer: '\u200b'}), 'invisible-character /reviewer'],
    ['in another encoding', '{"version": 1, "lang": "\ufffdl"}', 'encoding-wrong '],
    [
      'with a name that turns the line',
      review({reviewer: 'A\u202eB'}),
      'invisible-character /reviewer',
    ],
    ['with a name too long', review({reviewer: 'A'.repeat(101)}), 'not-a-line /reviewer'],
    ['without a date', review({date: '27.11.2026'}), 'date-invalid /date'],
    ['of a day that does not exist', review({date: '2026-02-30'}), 'date-invalid /date'],
    ['from the future', review({date: '2026-11-29'}), 'date-invalid /date'],
    ['without answers', review({answers: []}), 'no-answers /answers'],
    ['with answers by name', review({answers: {}}), 'no-answers /answers'],
    ['with an answer that is none', review({answers: [null]}), 'not-an-answer /answers/0'],
    [
      'with another verdict',
      review({answers: [{...since, verdict: 'yes'}]}),
      'verdict-unknown /answers/0/verdict',
    ],
    [
      'wrong without a better text',
      review({answers: [{...since, verdict: 'wrong'}]}),
      'proposal-unexpected /answers/0/proposed',
    ],
    [
      'right with another text',
      review({answers: [{...since, proposed: 'Od dnia {date}.'}]}),
      'proposal-unexpected /answers/0/proposed',
    ],
    [
      'with the same text as better',
      review({answers: [{...wrong, proposed: since.target}]}),
      'proposal-same /answers/0/proposed',
    ],
    [
      'with another id',
      review({answers: [since, {...since, id: '../cy'}]}),
      'id-unknown /answers/1/id',
    ],
    ['with an id twice', review({answers: [since, since]}), 'id-twice /answers/1/id'],
    [
      'about an older English',
      review({answers: [{...since, source: 'From {date}.'}]}),
      'source-changed /answers/0/source',
    ],
    [
      'about an older translation',
      review({answers: [{...since, target: 'Z {date}.'}]}),
      'target-changed /answers/0/target',
    ],
    [
      'without a value',
      review({answers: [{...wrong, proposed: 'Od dziś.'}]}),
      'values-changed /answers/0/proposed',
    ],
    [
      'with markup',
      review({answers: [{...wrong, proposed: 'Od <a href="x">{date}</a>.'}]}),
      'markup /answers/0/proposed',
    ],
    [
      'with a comment of two lines',
      review({answers: [{...since, comment: 'a\nb'}]}),
      'invisible-character /answers/0/comment',
    ],
    [
      'with two levels of one name',
      review({
        answers: [
          {
            id: 'level-low',
            source: 'Low',
            target: 'Niski',
            verdict: 'wrong',
            proposed: 'Poważny',
          },
        ],
      }),
      'levels-alike /answers',
    ],
    [
      'that changes official wording',
      review({
        lang: 'cy',
        answers: [
          {id: 'level-low', source: 'Low', target: 'Isel', verdict: 'wrong', proposed: 'Gwan'},
        ],
      }),
      'official-wording /answers/0/proposed',
    ],
  ])('%s is refused', (_, file, problem) => {
    expect(problemsOf(file)).toEqual([problem]);
  });

  it('says of another language which it is', () => {
    const result = parse(review({lang: 'cy'}));
    expect(result).toMatchObject({
      problems: [{expected: 'sentences in Welsh', received: '"sentences in Polish"'}],
    });
  });

  it('has all its problems named at once', () => {
    const answers = [
      {...wrong, proposed: 'Od <b>.'},
      {...since, id: 'x'},
    ];
    expect(problemsOf(review({answers}))).toEqual([
      'markup /answers/0/proposed',
      'values-changed /answers/0/proposed',
      'id-unknown /answers/1/id',
    ]);
  });

  it('that is outdated is to be asked for again', () => {
    expect(NEXT_STEPS['source-changed']).toContain('open the page again');
    expect(NEXT_STEPS['target-changed']).toContain('merged already');
  });
});
