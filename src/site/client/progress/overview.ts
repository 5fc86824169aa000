/** What is marked of each part, where to read on, and the marks as a file. */
import { formatNumber } from '../../../ui/format.ts';
import { say, type Words } from '../../../ui/words.ts';
import {
  countDone,
  isEmpty,
  NOTHING,
  nextGuide,
  type Progress,
} from '../../../workspace/progress/record.ts';
import { loadProgress, watchProgress } from '../../../workspace/progress/store.ts';
import { make } from '../search/dom.ts';
import { showMarks } from './marks.ts';

/** A guide on the path, with its title made safe for text in both directions. */
export interface PathGuide {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
}

/** What a page tells its script of the path. */
export interface PathData {
  readonly path: readonly PathGuide[];
  /** Guides of the page's own part; all of them where it is about the whole path. */
  readonly own: readonly string[];
  readonly words: Words;
}

function start(holder: HTMLElement, line: HTMLElement): void {
  const { path, own, words } = JSON.parse(holder.dataset['progress'] ?? '{}') as PathData;
  const hint = line.textContent ?? '';
  const counts = [...document.querySelectorAll<HTMLElement>('[data-part-count]')].map((place) => ({
    place,
    plain: place.textContent ?? '',
    guides: (place.dataset['partCount'] ?? '').split(' ').filter(Boolean),
    rings: place.closest('[data-part]')?.querySelectorAll('[data-rings] path') ?? [],
  }));
  const number = (value: number) => formatNumber(words.locale, value);

  function show(progress: Progress): void {
    showMarks(progress);
    for (const { place, plain, guides, rings } of counts) {
      const done = countDone(progress, guides);
      place.textContent = isEmpty(progress)
        ? plain
        : say(words, 'progress.count', { done: number(done), all: number(guides.length) });
      [...rings].forEach((ring, i) => {
        ring.classList.toggle('walked', i < done);
      });
    }
    line.replaceChildren(isEmpty(progress) ? hint : onward(progress));
  }

  function onward(progress: Progress): Node | string {
    const all = path.map(({ slug }) => slug);
    const slug = nextGuide(progress, own) ?? nextGuide(progress, all);
    const next = path.find((guide) => guide.slug === slug);
    if (!next) return say(words, 'progress.all');
    return make('a', { href: next.href }, say(words, 'progress.continue', { title: next.title }));
  }

  function refresh(): void {
    try {
      show(loadProgress());
    } catch {
      show(NOTHING);
      line.textContent = say(words, 'progress.newer');
    }
  }

  watchProgress(refresh);
  document.addEventListener('atlas:progress', refresh);
  refresh();
  for (const keeping of holder.querySelectorAll<HTMLDetailsElement>('details')) {
    // Files are seldom asked for: what reads them is loaded when their fold is opened.
    keeping.addEventListener(
      'toggle',
      () => void import('./keeping.ts').then(({ enliven }) => enliven(keeping, words)),
      { once: true },
    );
  }
  holder.dataset['ready'] = '';
}

const holder = document.querySelector<HTMLElement>('[data-progress]');
const line = holder?.querySelector('p');
if (holder && line) start(holder, line);
