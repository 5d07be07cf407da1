/** Short names for what the contract defines. Everything else in this client builds on these. */
import type { components, operations } from "../../generated/contract";

type Schemas = components["schemas"];

export type Page = Schemas["Page"];
export type PageOf<Type extends Page["type"]> = Extract<Page, { type: Type }>;
export type Block = Schemas["Block"];
export type BlockOf<Type extends Block["type"]> = Extract<Block, { type: Type }>;
export type Question = Schemas["Question"];
export type QuestionOf<Type extends Question["type"]> = Extract<Question, { type: Type }>;
export type QuestionFeedback = Schemas["QuestionFeedback"];
export type QuestionKey = Schemas["QuestionKey"];
export type QuestionResponse = Schemas["QuestionResponse"];
export type SyncItem = Schemas["SyncItem"];
export type ReceiptList = Schemas["ReceiptList"];
export type UnsentWork = Schemas["UnsentWork"];
export type Receipt = Schemas["Receipt"];
export type Problem = Schemas["Problem"];
export type Reference = Schemas["Reference"];
export type Image = Schemas["Image"];
export type File = Schemas["StoredFile"];
export type ContentNote = Schemas["ContentNote"];
export type SupportService = Schemas["SupportService"];
export type GlossaryTerm = Schemas["GlossaryTerm"];
export type SeenBy = Schemas["SeenBy"];
export type Completion = Schemas["Completion"];
export type CourseOutline = Schemas["CourseOutline"];
export type OutlineModule = Schemas["OutlineModule"];
export type OutlineLesson = Schemas["OutlineLesson"];
export type Standing = Schemas["Standing"];
export type UnitStanding = Schemas["UnitStanding"];
export type CourseStanding = Schemas["CourseStanding"];
export type Enrolment = Schemas["Enrolment"];
export type AttemptSummary = Schemas["AttemptSummary"];
export type AttemptReview = Schemas["AttemptReview"];
export type Reflection = Schemas["Reflection"];
export type EntryPoint = Schemas["EntryPoint"];
export type Site = Schemas["Site"];
export type SearchHit = Schemas["SearchHit"];
export type Me = Schemas["Me"];
export type Pack = Schemas["Pack"];
export type PackManifest = Schemas["PackManifest"];
export type PackedPart = Schemas["PackedDocument"] | Schemas["PackedFile"];

/** The contract lists languages of the site that it was made from; others will do as well. */
export type Locale = NonNullable<NonNullable<operations["content_pages"]["parameters"]["query"]>["locale"]>;
/** A page that tracks progress. */
export type Unit = Extract<Page, { completion: Completion }>;
/** What a response to one question may be told about it afterwards. */
export type Answer = { question: string; share: number; key: QuestionKey; feedback: QuestionFeedback };

export const isUnit = (page: Page): page is Unit => "completion" in page;
