/** The unit that is being read: tells the server what was seen, ticked and finished, for whoever is signed in. */
import { createContext } from "preact";
import { signal } from "@preact/signals";
import { outlineOf } from "../content";
import type { CourseOutline, Locale, Unit, UnitStanding } from "../contract";
import { learner } from "../learner";
import { noteDone } from "./done_here";
import { courseHere } from "./laid_over";
import { put } from "./outbox";
import { units } from "./standing";

export const UnitContext = createContext<OpenUnit | null>(null);

/** How much of a block has to be on the screen, and how long, to count as seen. */
const SHARE = 0.5;
const MILLISECONDS = 800;

export class OpenUnit {
  /** What was done here and may not have arrived yet. */
  private readonly done = signal<ReadonlySet<string>>(new Set());
  private readonly course: Promise<CourseOutline | null>;
  private readonly seen = new Set<string>();
  private readonly timers = new Map<Element, number>();
  private readonly observer = new IntersectionObserver((all) => all.forEach((each) => this.look(each)), { threshold: [0, SHARE] });

  constructor(readonly page: Unit) {
    this.course = courseOf(page);
  }

  get standing(): UnitStanding | undefined {
    return units.value.get(this.page.key);
  }

  isTicked(block: string): boolean {
    return this.done.value.has(`ticked ${block}`) || (this.standing?.ticked.includes(block) ?? false);
  }

  get isFinished(): boolean {
    return this.done.value.has("finished") || (this.standing?.is_complete ?? false);
  }

  tick = (block: string) => this.tell(`ticked ${block}`, { kind: "ticked", block });
  finish = () => this.tell("finished", { kind: "finished" });

  /** Counts a block as seen when enough of it was on the screen for a moment. Returns how to stop. */
  watch(element: Element, block: string): (() => void) | undefined {
    const { completion } = this.page;
    if (!completion.version || !completion.blocks.includes(block)) return undefined;
    this.observer.observe(element);
    return () => this.observer.unobserve(element);
  }

  /** What every item about this unit carries along. */
  async names(): Promise<{ course_version?: string }> {
    const course_version = (await this.course)?.version;
    return course_version ? { course_version } : {};
  }

  /** A quiz was handed in, whether or not it has been marked. */
  handedIn = (quiz: string) => this.note(`submitted ${quiz}`);

  private async note(fact: string): Promise<void> {
    const course = await this.course;
    if (learner.value) await noteDone(learner.value.id, this.page, course && courseHere(course), fact);
  }

  private look({ target, isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): void {
    clearTimeout(this.timers.get(target));
    const fillsScreen = intersectionRect.height > (rootBounds?.height ?? Infinity) * SHARE;
    if (!isIntersecting || (intersectionRatio < SHARE && !fillsScreen)) return;
    this.timers.set(target, window.setTimeout(() => this.see((target as HTMLElement).dataset.block ?? ""), MILLISECONDS));
  }

  private see(block: string): void {
    if (this.seen.has(block) || this.standing?.seen.includes(block)) return;
    this.seen.add(block);
    void this.tell(`seen ${block}`, { kind: "seen", block });
  }

  private async tell(name: string, fact: { kind: "seen" | "ticked"; block: string } | { kind: "finished" }): Promise<void> {
    const { version } = this.page.completion;
    if (!learner.value || !version || this.done.value.has(name)) return;
    this.done.value = new Set([...this.done.value, name]);
    await put({ ...fact, version, ...(await this.names()) });
    await this.note(name);
  }
}

/** The course that a lesson stands in; none for other units. Its version goes along, so that an addition to it does not undo what was done. */
async function courseOf(page: Unit): Promise<CourseOutline | null> {
  const course = page.ancestors.find((each) => each.type === "course");
  return course ? outlineOf(course.key, page.locale as Locale).catch(() => null) : null;
}
