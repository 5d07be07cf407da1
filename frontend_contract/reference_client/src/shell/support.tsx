/** Who listens: one tap away on every page. */
import { signal } from "@preact/signals";
import { siteNow, supportIn } from "../content";
import type { Locale, SupportService } from "../contract";
import { useResource, valueOf } from "../resource";
import { language, words } from "../words";
import { Dialog } from "./dialog";
import { Shown } from "./states";

const isOpen = signal(false);

export const openSupport = () => (isOpen.value = true);

export function SupportButton({ class: name = "button quiet small" }: { class?: string }) {
  return <button class={name} aria-haspopup="dialog" onClick={openSupport}>{words.value.support}</button>;
}

/** Stands once in the page; every button opens it. */
export function SupportWindow() {
  return isOpen.value ? <Services close={() => (isOpen.value = false)} /> : null;
}

function Services({ close }: { close: () => void }) {
  const locale = language.value as Locale;
  const services = useResource(() => supportIn(locale), [locale]);
  const site = valueOf(useResource(() => siteNow(), []));
  return (
    <Dialog title={words.value.support} close={close}>
      <p>{site?.support_line || words.value.supportHint}</p>
      <Shown resource={services}>{(all) => <SupportList services={all} />}</Shown>
    </Dialog>
  );
}

export function SupportList({ services }: { services: SupportService[] }) {
  return <ul class="services">{services.map((service) => <Service key={service.key} service={service} />)}</ul>;
}

function Service({ service }: { service: SupportService }) {
  const t = words.value;
  return (
    <li class={service.urgent ? "urgent" : ""}>
      <p><strong>{service.name}</strong> {service.urgent && <span class="tag">{t.emergency}</span>}</p>
      {service.description && <p>{service.description}</p>}
      <p class="soft">{[service.region, service.hours].filter(Boolean).join(" · ")}</p>
      <p class="row">
        {service.phone && <a class="button small" href={`tel:${service.phone.replace(/[^\d+]/g, "")}`}>{service.phone}</a>}
        {service.email && <a class="button quiet small" href={`mailto:${service.email}`}>{service.email}</a>}
        {service.url && <a href={service.url} target="_blank" rel="noreferrer">{new URL(service.url).hostname}</a>}
      </p>
    </li>
  );
}
