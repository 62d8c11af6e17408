/**
 * What two sources answer, run after run, and what must be published at each step. A step says which document
 * each source gives, `-` where it refuses, and what comes of it: the exit code, the national level and its day,
 * whether `checkedAt` moved to this run (`read`) or stayed (`kept`), and what people were told.
 */
import {describe, expect, it} from 'vitest';
import {notifyingPublisher} from '../../helpers/publisher/notifying-publisher.js';
import {takeStep, type Step} from '../../helpers/publisher/replay.js';

const SEQUENCES: Readonly<Record<string, readonly Step[]>> = {
  'a fall that GOV.UK alone tells, and MI5’s unchanged document again': [
    [0, 'severe 04-30', 'severe 05-01', '0 severe 2026-04-30 read .'],
    [1, '-', 'substantial 23T06', '0 substantial 2026-11-23 read change'],
    [1, 'severe 04-30', '-', '3 severe 2026-04-30 read change+trouble'],
    [1, 'severe 04-30', '-', '3 severe 2026-04-30 read .'],
    [1, 'severe 04-30', 'substantial 23T06', '3 severe 2026-04-30 read .'],
    [1, '-', 'substantial 23T06', '3 severe 2026-04-30 kept trouble'],
    [1, 'severe 04-30', '-', '3 severe 2026-04-30 read .'],
    [1, 'substantial 23T12', '-', '0 substantial 2026-11-23 read change+over'],
    [1, 'substantial 23T12', 'substantial 23T06', '0 substantial 2026-11-23 read .'],
  ],
  'the same, where MI5 says in a new document what it said before': [
    [0, 'severe 04-30', 'severe 05-01', '0 severe 2026-04-30 read .'],
    [1, '-', 'substantial 23T06', '0 substantial 2026-11-23 read change'],
    [1, 'severe 23T07', '-', '3 severe - read change+trouble'],
    [1, '-', 'substantial 23T08', '3 substantial - read change'],
    [1, 'severe 23T07', '-', '3 severe - read change'],
    [1, 'severe 23T07', 'severe 23T09', '0 severe - read over'],
  ],
  'the same, where MI5’s documents have no date': [
    [0, 'severe', 'severe', '0 severe - read .'],
    [1, '-', 'substantial 23T06', '3 severe - kept trouble'],
    [1, '-', 'substantial 23T08', '0 substantial 2026-11-23 read change+over'],
    [1, 'severe', '-', '3 severe - read change+trouble'],
    [1, 'severe', '-', '3 severe - read .'],
  ],
  'the same, weeks later': [
    [0, 'severe 04-30', 'severe 05-01', '0 severe 2026-04-30 read .'],
    [1, '-', 'substantial 23T06', '0 substantial 2026-11-23 read change'],
    [24 * 21, '-', 'substantial 23T06', '3 substantial 2026-11-23 read trouble'],
    [1, 'severe 04-30', 'substantial 23T06', '3 severe 2026-04-30 read change+trouble'],
  ],
  'the same for Northern Ireland': [
    [0, 'severe/severe 04-30', 'severe/severe 05-01', '0 severe/ni - read .'],
    [1, '-', 'severe/low 23T06', '0 low/ni 2026-11-23 read change'],
    [1, 'severe/severe 04-30', '-', '3 severe/ni - read change+trouble'],
    [1, 'severe/low 23T08', '-', '0 low/ni 2026-11-23 read change+over'],
  ],
  'a rise that GOV.UK alone tells, and MI5’s unchanged document again': [
    [0, 'substantial 11-01', 'substantial 11-01', '0 substantial - read .'],
    [1, '-', 'severe 23T06', '0 severe 2026-11-23 read change'],
    [1, 'substantial 11-01', '-', '3 severe 2026-11-23 kept trouble'],
    [1, 'substantial 11-01', 'severe 23T06', '3 severe 2026-11-23 read trouble'],
    [30, 'substantial 11-01', 'severe 23T06', '3 severe 2026-11-23 read trouble'],
    [1, 'severe 24T14', '-', '0 severe 2026-11-23 read over'],
  ],
  'a rise of MI5’s that GOV.UK has not told yet': [
    [0, 'severe 04-30', 'severe 05-01', '0 severe 2026-04-30 read .'],
    [1, 'critical 23T06', 'severe 05-01', '3 critical 2026-11-23 read change+trouble'],
    [1, 'critical 23T06', '-', '3 critical 2026-11-23 read .'],
    [1, '-', 'severe 05-01', '3 critical 2026-11-23 kept trouble'],
    [1, 'critical 23T06', 'critical 23T09', '0 critical 2026-11-23 read over'],
    [1, 'severe 23T10', '-', '0 severe 2026-11-23 read change'],
  ],
  'a change of MI5’s while GOV.UK refuses is no disagreement': [
    [0, 'severe 04-30', 'severe 05-01', '0 severe 2026-04-30 read .'],
    [1, 'critical 23T06', '-', '0 critical 2026-11-23 read change'],
    [1, 'critical 23T06', '-', '0 critical 2026-11-23 read .'],
    [1, 'severe 23T08', '-', '0 severe 2026-11-23 read change'],
    [1, '-', 'severe 05-01', '0 severe 2026-11-23 read .'],
  ],
  'MI5 for the first time after GOV.UK, which says something else': [
    [0, '-', 'substantial 05-01', '0 substantial - read .'],
    [1, 'severe 04-30', '-', '0 severe 2026-04-30 read change'],
    [1, 'severe 04-30', 'substantial 05-01', '3 severe 2026-04-30 read trouble'],
    [1, 'severe 04-30', '-', '3 severe 2026-04-30 read .'],
  ],
  'GOV.UK for the first time after MI5, which says something else': [
    [0, 'severe 04-30', '-', '0 severe 2026-04-30 read .'],
    [1, '-', 'critical 05-01', '0 critical - read change'],
    [1, 'severe 04-30', '-', '3 critical - kept trouble'],
    [1, 'severe 04-30', 'critical 05-01', '3 critical - read trouble'],
  ],
  'an old copy of MI5’s, and the newest document again': [
    [0, 'severe 04-30', '-', '0 severe 2026-04-30 read .'],
    [1, 'substantial 23T06', '-', '0 substantial 2026-11-23 read change'],
    [1, 'severe 04-30', '-', '3 severe - read change+trouble'],
    [1, 'substantial 23T06', '-', '0 substantial 2026-11-23 read change+over'],
    [1, 'severe 04-30', '-', '3 severe - read change+trouble'],
    [1, 'substantial 23T06', '-', '0 substantial 2026-11-23 read change'],
    [1, 'moderate 23T10', '-', '3 moderate 2026-11-23 read change+trouble'],
  ],
  'an old copy that would lower the level': [
    [0, 'severe 11-01', 'severe 11-01', '0 severe - read .'],
    [1, 'critical 23T06', 'critical 23T06', '0 critical 2026-11-23 read change'],
    [1, 'severe 11-01', '-', '3 critical 2026-11-23 kept trouble'],
    [1, 'severe 11-01', 'critical 23T06', '3 critical 2026-11-23 read trouble'],
    [1, 'critical 23T06', 'critical 23T06', '0 critical 2026-11-23 read over'],
  ],
  'old copies at both': [
    [0, 'severe 11-01', 'severe 11-01', '0 severe - read .'],
    [1, 'critical 23T06', 'critical 23T06', '0 critical 2026-11-23 read change'],
    [1, 'critical 23T06', 'severe 11-01', '3 critical 2026-11-23 read trouble'],
    [1, 'critical 23T06', 'critical 23T06', '0 critical 2026-11-23 read over'],
  ],
  'sources that take turns and say the same': [
    [0, 'severe 04-30', '-', '0 severe 2026-04-30 read .'],
    [1, '-', 'severe 05-01', '0 severe 2026-04-30 read .'],
    [1, '-', '-', '1 severe 2026-04-30 kept trouble'],
    [1, 'severe 04-30', '-', '0 severe 2026-04-30 read over'],
    [1, '-', 'severe 05-01', '0 severe 2026-04-30 read .'],
    [1, 'critical 23T09', '-', '0 critical 2026-11-23 read change'],
    [1, '-', 'critical 23T10', '0 critical 2026-11-23 read .'],
  ],
  'GOV.UK alone for weeks': [
    [0, '-', 'severe 05-01', '0 severe - read .'],
    [6, '-', 'severe 05-01', '3 severe - read trouble'],
    [24 * 14, '-', 'severe 05-01', '3 severe - read trouble'],
    [23, '-', 'substantial 12-08T09', '3 substantial - read change'],
    [1, '-', 'substantial 12-08T09', '3 substantial - read .'],
    [1, '-', 'moderate 12-08T09', '3 substantial - kept trouble'],
    [22, '-', 'substantial 12-08T09', '3 substantial - read .'],
  ],
  'neither for two days, and MI5’s unchanged document': [
    [0, 'severe 04-30', 'severe 05-01', '0 severe 2026-04-30 read .'],
    [1, '-', '-', '1 severe 2026-04-30 kept trouble'],
    [48, '-', '-', '1 severe 2026-04-30 kept trouble'],
    [1, 'severe 04-30', '-', '3 severe 2026-04-30 read .'],
    [1, 'severe 04-30', 'severe 05-01', '0 severe 2026-04-30 read over'],
  ],
  'a page of GOV.UK’s that changes without a new date': [
    [0, '-', 'severe 05-01', '0 severe - read .'],
    [1, '-', 'substantial 05-01', '3 severe - kept trouble'],
    [1, 'substantial 23T06', 'substantial 05-01', '0 substantial 2026-11-23 read change+over'],
    [1, '-', 'substantial 05-01', '0 substantial 2026-11-23 read .'],
  ],
  'a clock a day ahead for one run': [
    [0, 'severe 04-30', 'severe 05-01', '0 severe 2026-04-30 read .'],
    [24, 'severe 04-30', 'substantial 23T05', '3 severe 2026-04-30 read trouble'],
    [-23, 'severe 04-30', '-', '3 severe 2026-04-30 read trouble'],
    [1, 'severe 04-30', '-', '3 severe 2026-04-30 read .'],
    [7, 'severe 04-30', '-', '3 severe 2026-04-30 read trouble'],
    [1, 'severe 04-30', 'severe 23T14', '0 severe 2026-04-30 read over'],
  ],
  'a clock an hour behind for one run': [
    [0, 'severe 04-30', 'severe 05-01', '0 severe 2026-04-30 read .'],
    [-1, 'critical 23T05', '-', '3 critical - read change+trouble'],
    [2, 'critical 23T05', 'critical 23T05', '0 critical - read over'],
  ],
  'a clock a minute behind': [
    [0, 'severe 04-30', 'severe 05-01', '0 severe 2026-04-30 read .'],
    [-1 / 60, 'severe 04-30', '-', '0 severe 2026-04-30 kept .'],
    [2 / 60, 'severe 04-30', '-', '0 severe 2026-04-30 read .'],
  ],
  'a document from further ahead than clocks differ': [
    [0, 'severe 04-30', '-', '0 severe 2026-04-30 read .'],
    [1, 'substantial 25', '-', '3 severe 2026-04-30 kept trouble'],
    [1, 'critical 25', '-', '0 critical 2026-11-23 read change+over'],
    [1, 'severe 23T08', '-', '0 severe 2026-11-23 read change'],
  ],
  'a document that a clock ahead let pass does not make the next ones old': [
    [24 * 3, 'severe 25', '-', '0 severe - read .'],
    [-24 * 3, 'severe 25', '-', '3 severe - read trouble'],
    [1, 'substantial 23T07', '-', '0 substantial 2026-11-23 read change+over'],
  ],
};

describe('a sequence of answers', () => {
  it.each(Object.entries(SEQUENCES))('is published step by step: %s', async (_, steps) => {
    const one = notifyingPublisher();
    const came: string[] = [];
    for (const step of steps) came.push(await takeStep(one, step));
    expect(came).toEqual(steps.map(([, , , expected]) => expected));
  });
});
