/** A copy of all that is kept of the learner, and the end of the account. */
import { Form } from "../account/form";
import { accountWords } from "../account/words";
import { api, ask } from "../api";
import { Erase } from "./erase";
import { save } from "./save";
import { UnsentWork } from "./unsent";

export function Data() {
  const t = accountWords.value;
  return (
    <>
      <section class="mine" aria-labelledby="export">
        <h2 id="export">{t.exportTitle}</h2>
        <p>{t.exportHint}</p>
        <p class="seen-by">{t.exportPrivate}</p>
        <Form send={saveReadable} button={t.exportReadable} done={t.exportSaved} />
        <Form quiet send={saveJson} button={t.exportJson} done={t.exportSaved} />
      </section>
      <UnsentWork />
      <Erase />
    </>
  );
}

const saveReadable = async () =>
  save(await ask(api.GET("/api/v1/learning/me/export/readable/", { parseAs: "blob" })), "my-learning.html");
const saveJson = async () => save(await ask(api.GET("/api/v1/learning/me/export/", { parseAs: "blob" })), "my-learning.json");
