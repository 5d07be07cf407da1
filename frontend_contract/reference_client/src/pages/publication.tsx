import { Body } from "../blocks/block";
import { entry } from "../content";
import { RichText } from "../html";
import { bytesIn, words } from "../words";
import { Frame, type PageProps } from "./page";

export default ({ page }: PageProps<"publication">) => {
  const t = words.value;
  const parts = [[t.summary, page.summary], [t.findings, page.findings], [t.recommendations, page.recommendations]] as const;
  return (
    <Frame page={page} above={page.published_on && <p class="soft">{page.published_on}</p>}>
      {page.file && (
        <p>
          <a class="button" href={(entry.value?.media_base ?? "") + page.file.url} download={page.file.filename}>
            {t.download(page.file.title, bytesIn(page.file.bytes))}
          </a>
        </p>
      )}
      {parts.map(([title, html]) => html && <section key={title}><h2>{title}</h2><RichText html={html} /></section>)}
      <Body blocks={page.body} />
    </Frame>
  );
};
