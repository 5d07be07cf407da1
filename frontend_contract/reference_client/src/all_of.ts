/** A whole list that the server gives in parts. Ends where a part leads to itself, which would go on for ever. */
interface Part<Item> { items: Item[]; next: string | null }

export async function allOf<Item>(read: (cursor: string | undefined) => Promise<Part<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  let last: string | undefined;
  do {
    last = cursor;
    const part = await read(cursor);
    items.push(...part.items);
    cursor = new URLSearchParams(part.next ?? "").get("cursor") ?? undefined;
  } while (cursor && cursor !== last);
  return items;
}
