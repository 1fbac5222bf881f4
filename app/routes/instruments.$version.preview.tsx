import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { type ComponentType, useEffect, useState } from "react";
import { findPreviewStrategy } from "#app/instruments/find-preview-strategy.server.ts";
import { languageName } from "#app/instruments/language-name.ts";
import { requirePreviewed } from "#app/instruments/require-previewed.server.ts";
import { layerWords } from "#app/instruments/words.ts";
import previewStyles from "#app/styles/preview.css?url";
import { templateOf } from "#surveys/document-template.ts";
import { instantiateTemplate } from "#surveys/instantiate.ts";
import { type Item, VOICES } from "#surveys/instrument.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const handle = { frame: "own" };
export const links = () => [{ rel: "stylesheet", href: previewStyles }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Preview of ${page?.name ?? "an instrument"} · Plumbline` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organizationId, document, name, back } = await requirePreviewed(request, params.version);
  const query = new URL(request.url).searchParams;
  const layer =
    VOICES.find((voice) => voice === query.get("as")) ?? (document.purpose === "leaders" ? "leader" : "staff");
  const languages = [document.language, ...document.translations.map(({ language }) => language)];
  const language = languages.find((each) => each === query.get("language")) ?? document.language;
  const { content, written } = await findPreviewStrategy(organizationId);
  const template = templateOf(document, "preview");
  const drafted = { ...template, items: template.items.map(withTitle) };
  return {
    name,
    back,
    layer,
    wide: query.get("width") === "desk",
    language,
    languages: languages.map((each) => ({ tag: each, name: languageName(each) })),
    written,
    leadersElsewhere: layer === "leader" && document.leaderForm !== "same",
    survey: instantiateTemplate(drafted, content, layer),
  };
}

/** A question that is not written yet has its name for a title, as the runtime needs one. */
const withTitle = (item: Item): Item => (item.title === "" ? { ...item, title: item.name } : item);

type Run = ComponentType<{ survey: object; language: string }>;

export default function Preview() {
  const page = useLoaderData<typeof loader>();
  const [Run, setRun] = useState<Run | null>(null);
  useEffect(() => {
    // The survey runtime is large and draws on this device: it is fetched here and never run on the server.
    import("#app/instruments/preview-run.tsx").then(({ PreviewRun }) => setRun(() => PreviewRun));
  }, []);
  const to = (change: Record<string, string>) =>
    `?${new URLSearchParams({ as: page.layer, width: page.wide ? "desk" : "phone", language: page.language, ...change })}`;
  const current = (is: boolean) => (is ? ({ "aria-current": "true" } as const) : {});
  return (
    <div className="preview">
      <header className="preview-bar">
        <Link to={page.back.to} className="target">
          {page.back.label}
        </Link>
        <nav className="switch" aria-label="Layer">
          {VOICES.map((voice) => (
            <Link key={voice} to={to({ as: voice })} {...current(voice === page.layer)}>
              {layerWords[voice]}
            </Link>
          ))}
        </nav>
        <nav className="switch" aria-label="Width">
          <Link to={to({ width: "phone" })} {...current(!page.wide)}>
            Phone
          </Link>
          <Link to={to({ width: "desk" })} {...current(page.wide)}>
            Desk
          </Link>
        </nav>
        {page.languages.length > 1 ? (
          <nav className="switch" aria-label="Language">
            {page.languages.map(({ tag, name }) => (
              <Link key={tag} to={to({ language: tag })} {...current(tag === page.language)}>
                {name}
              </Link>
            ))}
          </nav>
        ) : null}
        <p className="note">
          {page.leadersElsewhere
            ? "Leaders are asked another instrument; these are the questions in their wording. "
            : ""}
          {page.written ? "With your newest strategy. " : "No strategy is complete yet, so a specimen stands in. "}
          Nothing is kept or sent.
        </p>
      </header>
      <div className={page.wide ? "preview-desk survey-page" : "preview-phone survey-page"}>
        {Run ? <Run survey={page.survey} language={page.language} /> : <p role="status">Loading the survey …</p>}
      </div>
    </div>
  );
}
