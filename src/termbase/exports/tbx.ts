import { LOCALE_CODES } from '../locales.ts';
import {
  byCodeUnit,
  preferredTerm,
  type Status,
  type Term,
  type TermBase,
  type TermConcept,
  type TermEntry,
} from './model.ts';

const STATUS: Readonly<Record<Status, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
};

/**
 * The term base as TBX 3 in the public dialect TBX-Basic, data categories as attributes.
 *
 * Part of speech is left out: the atlas does not record it. TBX-Basic has one kind of reference
 * between concepts, so neighbours and concepts often confused both become cross references.
 *
 * Source: ISO 30042:2019; TBX-Basic dialect, version 1.2.
 *
 * @throws {RangeError} when a text holds a character that XML cannot
 */
export function toTbx(base: TermBase): string {
  const names = new Map(base.concepts.map((it) => [it.id, preferredTerm(it.entries.en)]));
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt>
        <title>${xml(base.name)}</title>
      </titleStmt>
      <publicationStmt>
        <p>${xml(`${base.licence.name}, ${base.licence.url}`)}</p>
        <p>${xml(base.notice)}</p>
      </publicationStmt>
      <sourceDesc>
        <p>${xml(base.site)}</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
${base.concepts.map((concept) => conceptEntry(concept, base, names)).join('\n')}
    </body>
  </text>
</tbx>
`;
}

function conceptEntry(
  { id, category, related, confusableWith, entries }: TermConcept,
  base: TermBase,
  names: ReadonlyMap<string, string>,
): string {
  const targets = [...new Set([...related, ...confusableWith])].sort(byCodeUnit);
  return [
    `      <conceptEntry id="c-${xml(id)}">`,
    `        <descrip type="subjectField">${xml(base.categories[category]?.en ?? category)}</descrip>`,
    ...targets.map(
      (target) =>
        `        <ref type="crossReference" target="c-${xml(target)}">${xml(names.get(target) ?? target)}</ref>`,
    ),
    ...LOCALE_CODES.toSorted(byCodeUnit).map((locale) => langSec(locale, entries[locale])),
    '      </conceptEntry>',
  ].join('\n');
}

function langSec(locale: string, entry: TermEntry): string {
  const { definition, page, sources, modified, terms } = entry;
  return [
    `        <langSec xml:lang="${locale}">`,
    '          <descripGrp>',
    `            <descrip type="definition">${xml(definition)}</descrip>`,
    // The wording is the atlas’s own; what the page rests on stands below it.
    `            <admin type="source">${xml(page)}</admin>`,
    '          </descripGrp>',
    ...sources.map(({ reference, url }) => {
      const text = url ? `${reference} ${url}` : reference;
      return `          <admin type="source">${xml(text)}</admin>`;
    }),
    ...(modified
      ? [
          '          <transacGrp>',
          '            <transac type="transactionType">modification</transac>',
          `            <date>${xml(modified)}</date>`,
          '          </transacGrp>',
        ]
      : []),
    ...terms.map((term) => termSec(term, entry)),
    '        </langSec>',
  ].join('\n');
}

function termSec({ text, status, reason }: Term, { unsettled, page }: TermEntry): string {
  const preferred = status === 'preferred';
  return [
    '          <termSec>',
    `            <term>${xml(text)}</term>`,
    `            <termNote type="administrativeStatus">${STATUS[status]}</termNote>`,
    ...(reason ? [`            <note>${xml(reason)}</note>`] : []),
    ...(preferred && unsettled
      ? ['            <note xml:lang="en">Unsettled: the field has not agreed on this term.</note>']
      : []),
    ...(preferred
      ? [
          `            <xref type="externalCrossReference" target="${xml(page)}">${xml(page)}</xref>`,
        ]
      : []),
    '          </termSec>',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters outside the production Char of XML 1.0. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

function xml(text: string): string {
  if (IMPOSSIBLE.test(text)) {
    throw new RangeError(`XML cannot hold a character of ${JSON.stringify(text)}`);
  }
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
