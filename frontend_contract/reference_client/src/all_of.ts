/** A whole list that the server gives in parts. */
interface Part<Item> { items: Item[]; next: string | null }

export async function allOf<Item>(read: (cursor: string | undefined) => Promise<Part<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const part = await read(cursor);
    items.push(...part.items);
    cursor = new URLSearchParams(part.next ?? "").get("cursor") ?? undefined;
  } while (cursor);
  return items;
}
