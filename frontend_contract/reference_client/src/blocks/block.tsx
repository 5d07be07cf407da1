/** A body: its blocks in order, each shown by the file that is named after its type. */
import type { ComponentType } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import type { Block, BlockOf } from "../contract";
import { words } from "../words";
import { UnitContext } from "../learning/unit";

export interface BlockProps<Type extends Block["type"]> {
  block: BlockOf<Type>;
  /** Of a heading that the block shows by itself: one below the heading that it stands under. */
  level: number;
}

const files = import.meta.glob<{ default: ComponentType<BlockProps<never>> }>("./body/*.tsx", { eager: true });

export function Body({ blocks, level = 2 }: { blocks: Block[]; level?: number }) {
  let under = level - 1;
  return (
    <>
      {blocks.map((block) => {
        if (block.type === "heading") under = block.level;
        return <OneBlock key={block.id} block={block} level={Math.min(under + 1, 6)} />;
      })}
    </>
  );
}

function OneBlock({ block, level }: { block: Block; level: number }) {
  const element = useRef<HTMLDivElement>(null);
  const unit = useContext(UnitContext);
  useEffect(() => element.current ? unit?.watch(element.current, block.id) : undefined, [block.id, unit]);
  const Shown = files[`./body/${block.type}.tsx`]?.default as ComponentType<BlockProps<Block["type"]>> | undefined;
  return (
    <div class={`block block-${block.type}`} id={`block-${block.id}`} data-block={block.id} ref={element}>
      {Shown ? <Shown block={block} level={level} /> : <Unknown fallback={(block as Block).fallback} />}
    </div>
  );
}

function Unknown({ fallback }: { fallback: string }) {
  return (
    <div class="card">
      <p class="soft">{words.value.unknownBlock}</p>
      <p class="lines">{fallback}</p>
    </div>
  );
}

/** A heading of a block's own. */
export function Heading({ level, children, class: name }: { level: number; children: preact.ComponentChildren; class?: string }) {
  const Name = `h${level}` as "h2";
  return children ? <Name class={name}>{children}</Name> : null;
}
