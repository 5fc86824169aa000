import data from '../../../content/examples/tags-codes-and-credit.json' with { type: 'json' };
import { makeBatch } from '../../codes/batch.ts';
import { MONEY_UNIT } from '../../ui/money-unit.ts';
import { say, type Words } from '../../ui/words.ts';
import { seededLetters } from '../codes/seeded-letters.ts';
import { type CampaignState, EMPTY_CHANNEL, START } from './state.ts';

const LENGTH = 6;
const COUNT = 60;

/** The campaign of the guide, in the reader's money, with codes for its next mailing. */
export function demoFor(words: Words): CampaignState {
  const { sent, orders, codeOrders, holdout, holdoutOrders, leaked, margin, discount } = data;
  const uses = codeOrders + leaked;
  const name = say(words, 'campaign.demo.channel');
  const prefix = say(words, 'campaign.demo.prefix');
  const unit = MONEY_UNIT[words.locale];
  return {
    ...START,
    channels: [
      {
        ...EMPTY_CHANNEL,
        name,
        given: String(sent),
        uses: String(uses),
        others: String(leaked),
        margin: String(margin * unit),
        cost: String(uses * discount * unit),
        prefix,
        count: String(COUNT),
      },
    ],
    numbers: {
      ...START.numbers,
      testSize: String(sent),
      testBuyers: String(orders),
      controlSize: String(holdout),
      controlBuyers: String(holdoutOrders),
    },
    tags: {
      address: say(words, 'campaign.demo.address'),
      source: '',
      medium: say(words, 'campaign.demo.medium'),
      campaign: say(words, 'campaign.demo.campaign'),
      content: '',
    },
    made: [
      {
        name,
        prefix,
        length: LENGTH,
        codes: makeBatch(
          { count: COUNT, length: LENGTH, prefix },
          seededLetters('seed firm', LENGTH),
        ),
      },
    ],
  };
}
