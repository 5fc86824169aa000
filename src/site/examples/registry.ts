import type { Locale } from '../../termbase/locales.ts';
import { type Example, type Quantity, quantitiesIn } from './example.ts';
import { example as choiceHabitAndLockIn } from './models/choice-habit-and-lock-in.ts';
import { example as communicateListenServe } from './models/communicate-listen-serve.ts';
import { example as customerCentricCulture } from './models/customer-centric-culture.ts';
import { example as employeeCommitment } from './models/employee-commitment.ts';
import { example as engagementLoyaltyValue } from './models/engagement-loyalty-value.ts';
import { example as engagingAtADistance } from './models/engaging-at-a-distance.ts';
import { example as findEngagedCustomers } from './models/find-engaged-customers.ts';
import { example as fiveElementsAndFiveLevels } from './models/five-elements-and-five-levels.ts';
import { example as fiveKindsOfCommitment } from './models/five-kinds-of-commitment.ts';
import { example as fiveQuestionSurvey } from './models/five-question-survey.ts';
import { example as fromBroadcastToDialogue } from './models/from-broadcast-to-dialogue.ts';
import { example as incentivesAndContests } from './models/incentives-and-contests.ts';
import { example as indicatorsAlongTheJourney } from './models/indicators-along-the-journey.ts';
import { example as invitationsThatEngage } from './models/invitations-that-engage.ts';
import { example as keepTheBrandPromise } from './models/keep-the-brand-promise.ts';
import { example as monitorTheConversation } from './models/monitor-the-conversation.ts';
import { example as neighbourhoodPastryShop } from './models/neighbourhood-pastry-shop.ts';
import { example as netPromoterScore } from './models/net-promoter-score.ts';
import { example as raiseAffectiveCommitment } from './models/raise-affective-commitment.ts';
import { example as replyAndRecover } from './models/reply-and-recover.ts';
import { example as tagsCodesAndCredit } from './models/tags-codes-and-credit.ts';
import { example as whatIsCustomerCommitment } from './models/what-is-customer-commitment.ts';
import { example as whatIsCustomerEngagement } from './models/what-is-customer-engagement.ts';
import { example as workingWithAConsultancy } from './models/working-with-a-consultancy.ts';

/** Every worked example, by the name of its guide. */
export const EXAMPLES: ReadonlyMap<string, Example> = new Map(
  [
    choiceHabitAndLockIn,
    communicateListenServe,
    customerCentricCulture,
    employeeCommitment,
    engagementLoyaltyValue,
    engagingAtADistance,
    findEngagedCustomers,
    fiveElementsAndFiveLevels,
    fiveKindsOfCommitment,
    fiveQuestionSurvey,
    fromBroadcastToDialogue,
    incentivesAndContests,
    indicatorsAlongTheJourney,
    invitationsThatEngage,
    keepTheBrandPromise,
    monitorTheConversation,
    neighbourhoodPastryShop,
    netPromoterScore,
    raiseAffectiveCommitment,
    replyAndRecover,
    tagsCodesAndCredit,
    whatIsCustomerCommitment,
    whatIsCustomerEngagement,
    workingWithAConsultancy,
  ].map((example) => [example.guide, example]),
);

/**
 * A number of a guide's example.
 *
 * @param guide name of the guide: `net-promoter-score`
 * @param name name of the quantity: `now.score`
 * @throws {RangeError} naming the example or quantity that does not exist, and those that do
 */
export function quantity(locale: Locale, guide: string, name: string): Quantity {
  const example = EXAMPLES.get(guide);
  if (!example) throw new RangeError(`no worked example for the guide "${guide}"`);
  const quantities = quantitiesIn(example, locale);
  const found = quantities[name];
  if (!found) {
    throw new RangeError(
      `no quantity "${name}" in the example of "${guide}"; there are ${Object.keys(quantities).join(', ')}`,
    );
  }
  return found;
}
