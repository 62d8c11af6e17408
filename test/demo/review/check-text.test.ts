import {describe, expect, it} from 'vitest';
import {checkText} from '../../../demo/review/check-text.js';

const since = {id: 'since', source: 'Since {date}.'};
const text999 = {id: 'text-999', source: 'Text 999: first text “register” to 999'};
const codes = (unit: {id: string; source: string}, text: string): string[] =>
  checkText(unit, text, 'here').map(({code}) => code);

describe('the check of a translation', () => {
  it.each([
    [since, 'Od {date}.'],
    [since, '{date} سے۔'],
    [since, 'از {date} می‌باشد.'],
    [text999, 'SMS au 999 : envoyez « register » au 999'],
    [{id: 'act-early-hours', source: '9am to 5pm, every day'}, '09:00–17:00, codziennie'],
    [{id: 'join-sentences', source: '{first} {second}'}, '{first}{second}'],
  ])('accepts for %j: %s', (unit, text) => {
    expect(codes(unit, text)).toEqual([]);
  });

  it.each([
    [since, '', 'text-empty'],
    [since, ' Od {date}.', 'text-empty'],
    [since, 'Od daty.', 'values-changed'],
    [since, 'Od {date} do {date}.', 'values-changed'],
    [since, 'Od {data}.', 'values-changed'],
    [since, 'Od <b>{date}</b>.', 'markup'],
    [since, 'Od {date} <x id="0"/>.', 'markup'],
    [since, 'Od &#x3c;{date}.', 'markup'],
    [since, 'Od\n{date}.', 'invisible-character'],
    [since, 'Od \u202e{date}.', 'invisible-character'],
    [since, 'Od \u2068{date}.', 'invisible-character'],
    [since, 'Od \ue000{date}.', 'invisible-character'],
    [since, 'O\u00add {date}.', 'invisible-character'],
    [since, 'Od\u061c {date}.', 'invisible-character'],
    [since, 'Od\u3164 {date}.', 'invisible-character'],
    [since, 'Od\u034f {date}.', 'invisible-character'],
    [since, 'Od\u{e0041} {date}.', 'invisible-character'],
    [since, 'Od\u2800 {date}.', 'invisible-character'],
    [since, 'Od\ufe0f {date}.', 'invisible-character'],
    [since, 'O\u200dd {date}.', 'invisible-character'],
    [since, 'Od\uffff {date}.', 'invisible-character'],
    [since, '\u0301 {date}.', 'text-empty'],
    [since, 'Od {date}\u203c', 'never-said'],
    [since, 'Od {date} \u2757', 'never-said'],
    [since, 'Od {date} \u2464.', 'added'],
    [since, 'Od {date} \u2163 x\u00b2.', 'added'],
    [since, 'Od {date} 7.', 'added'],
    [since, `Od {date} ${'bardzo '.repeat(20)}długo.`, 'text-too-long'],
    [since, 'Od {date}, imminent.', 'never-said'],
    [since, 'Od {date}!', 'never-said'],
    [since, 'Od {date}: 0800 000 000.', 'added'],
    [since, 'Od {date}: ٠٨٠٠.', 'added'],
    [since, 'Od {date}: evil.example.', 'added'],
    [since, 'Od {date}: https://x.', 'added'],
    [text999, 'SMS na 999: wyślij “rejestr” na 999', 'name-changed'],
    [text999, 'SMS na 99: wyślij “register” na 99', 'name-changed'],
    [text999, 'SMS na 9 9 9 8: wyślij “register” na 999', 'added'],
    [{id: 'months', source: 'January,February'}, 'a,b,c', 'not-twelve'],
    [{id: 'join-sentences', source: '{first} {second}'}, '{second} {first}', 'order-changed'],
  ])('refuses for %j: %j, as %s', (unit, text, code) => {
    expect(codes(unit, text)).toContain(code);
  });
});
