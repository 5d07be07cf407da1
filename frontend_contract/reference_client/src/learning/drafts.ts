/** Reflections that are being written, so that a reload loses nothing. They are the learner's, and go when they sign out. */
import { along } from "../along/database";

export const draftAt = async (place: string): Promise<string | null> =>
  along().then(async (database) => (await database.get("drafts", place))?.text ?? null).catch(() => null);

export async function keepDraft(owner: string, place: string, text: string): Promise<void> {
  await along().then((database) => database.put("drafts", { owner, place, text })).catch(() => undefined);
}

export async function dropDraft(place: string): Promise<void> {
  await along().then((database) => database.delete("drafts", place)).catch(() => undefined);
}

export const draftsOf = async (owner: string) =>
  along().then((database) => database.getAllFromIndex("drafts", "owner", owner)).catch(() => []);
