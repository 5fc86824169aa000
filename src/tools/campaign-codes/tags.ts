import { say, type Words } from '../../ui/words.ts';
import { nameOf } from './input.ts';
import { type LinkProblem, normaliseTag, readAddress, type Tagged, tagLink } from './links.ts';
import { type CampaignState, TAGS, type TagName } from './state.ts';

export interface TagsView {
  /** What is wrong with a field, in the reader's words. */
  readonly problems: Readonly<Partial<Record<TagName, string>>>;
  /** What a field becomes, where that differs from what was typed. */
  readonly becomes: Readonly<Partial<Record<TagName, string>>>;
  /** Ready links by the name of their channel or source. */
  readonly links: readonly { readonly name: string; readonly url: string }[];
  /** What is missing for a link, or what keeps a channel from having one. */
  readonly notes: readonly string[];
}

/**
 * Links with campaign tags. With a source there is one link; without, one for each channel that has
 * a name, with the name as its source.
 */
export function viewTags({ tags, channels }: CampaignState, words: Words): TagsView {
  const read = Object.fromEntries(
    TAGS.map((name) => [
      name,
      name === 'address' ? readAddress(tags[name]) : normaliseTag(tags[name]),
    ]),
  ) as Record<TagName, Tagged>;
  const problems: Partial<Record<TagName, string>> = {};
  const becomes: Partial<Record<TagName, string>> = {};
  for (const name of TAGS) {
    const { text, problem } = read[name];
    if (problem && problem !== 'empty') problems[name] = tell(problem, words);
    if (name !== 'address' && text !== undefined && text !== tags[name]) {
      becomes[name] = say(words, 'campaign.link.becomes', { tag: text });
    }
  }
  const view = (links: TagsView['links'], notes: readonly string[]): TagsView => ({
    problems,
    becomes,
    links,
    notes,
  });
  const { address, source, medium, campaign, content } = read;
  if (!address.text || !medium.text || !campaign.text || Object.keys(problems).length > 0) {
    return view([], [say(words, 'campaign.link.waiting')]);
  }
  const rest = {
    medium: medium.text,
    campaign: campaign.text,
    ...(content.text && { content: content.text }),
  };
  const url = (from: string) => tagLink(address.text, { source: from, ...rest });
  if (source.text) return view([{ name: source.text, url: url(source.text) }], []);
  const named = channels
    .map((channel, i) => ({ name: nameOf(channel, i, words), tag: normaliseTag(channel.name) }))
    .filter(({ tag }) => tag.problem !== 'empty');
  if (named.length === 0) return view([], [say(words, 'campaign.link.noSource')]);
  return view(
    named.flatMap(({ name, tag }) => (tag.text ? [{ name, url: url(tag.text) }] : [])),
    named.flatMap(({ name, tag }) => (tag.problem ? [`${name}: ${tell(tag.problem, words)}`] : [])),
  );
}

function tell(problem: LinkProblem, words: Words): string {
  return say(words, `campaign.link.problem.${problem}`);
}
