import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { passesCheck } from '../../src/codes/check-character.ts';
import { bareCode } from '../../src/codes/code.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { demoFor as campaignDemo } from '../../src/tools/campaign-codes/demo.ts';
import { readAddress } from '../../src/tools/campaign-codes/links.ts';
import { viewCampaign } from '../../src/tools/campaign-codes/model.ts';
import { demoFor as referralDemo } from '../../src/tools/referral/demo.ts';
import { viewReferral } from '../../src/tools/referral/model.ts';
import type { Words } from '../../src/ui/words.ts';

const wordsOf = (locale: Words['locale']): Words => ({
  locale,
  messages: JSON.parse(
    readFileSync(new URL(`../../content/i18n/${locale}.json`, import.meta.url), 'utf8'),
  ) as Record<string, string>,
});

test.each(LOCALE_CODES)('made-up vouchers in %s bear its own prefix', (locale) => {
  const words = wordsOf(locale);
  const demo = referralDemo(words);
  expect(demo.codes.every((code) => passesCheck(bareCode(code)))).toBe(true);
  expect(demo.codes.every((code) => code.startsWith(`${demo.voucher.prefix}-`))).toBe(true);
  expect(viewReferral(demo, words).problems).toEqual({});
});

test.each(LOCALE_CODES)('the made-up campaign in %s has sound codes and a link', (locale) => {
  const words = wordsOf(locale);
  const demo = campaignDemo(words);
  const [batch] = demo.made;
  expect(batch?.codes.every((code) => passesCheck(bareCode(code)))).toBe(true);
  expect(batch?.codes.every((code) => code.startsWith(`${batch.prefix}-`))).toBe(true);
  expect(readAddress(demo.tags.address)).toEqual({ text: demo.tags.address });
  expect(viewCampaign(demo, words).report).not.toBeNull();
});
