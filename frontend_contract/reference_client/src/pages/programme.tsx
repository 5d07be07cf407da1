import { Body } from "../blocks/block";
import type { PageOf } from "../contract";
import { RichText } from "../html";
import { Tiles } from "../shell/tiles";
import { words } from "../words";
import { Frame, type PageProps } from "./page";

export default ({ page }: PageProps<"programme">) => {
  const t = words.value;
  return (
    <Frame page={page}>
      {page.aims && <section><h2>{t.aims}</h2><RichText html={page.aims} /></section>}
      {page.phases.length > 0 && <Phases phases={page.phases} />}
      <Body blocks={page.body} />
      {page.evaluation && <section><h2>{t.evaluation}</h2><RichText html={page.evaluation} /></section>}
      {page.get_involved && <section><h2>{t.getInvolved}</h2><RichText html={page.get_involved} /></section>}
      <Tiles of={page} />
    </Frame>
  );
};

function Phases({ phases }: { phases: PageOf<"programme">["phases"] }) {
  return (
    <section>
      <h2>{words.value.timeline}</h2>
      {phases.map((phase) => (
        <section key={phase.id} class="phase">
          <h3>{phase.title}</h3>
          {phase.summary && <p class="lines">{phase.summary}</p>}
          <ol class="timeline">
            {phase.milestones.map((milestone) => <li><span class="when">{milestone.when}</span> <span>{milestone.what}</span></li>)}
          </ol>
        </section>
      ))}
    </section>
  );
}
