import { checkCount, checkOptionalText, checkText, checkUnique, checkUrl } from "./check-text.ts";
import { absent, isObject, type JsonObject, numberOf, objectsOf, textOf } from "./json.ts";
import { COMPONENTS, MESSAGE_LIMITS as LIMITS } from "./message-limits.ts";

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

/** Every component of a list with those inside it: a row's, a container's, a section's accessory, a label's input. */
export function allComponents(components: unknown): readonly JsonObject[] {
  return objectsOf(components).flatMap((component) => [
    component,
    ...allComponents(component.components),
    ...allComponents([component.accessory, component.component]),
  ]);
}

/** The custom ids of all components in a list. */
export function customIds(components: unknown): readonly string[] {
  return allComponents(components).flatMap(({ custom_id }) =>
    typeof custom_id === "string" ? [custom_id] : [],
  );
}

function checkButton(button: JsonObject, path: string): readonly string[] {
  const isLink = button.style === LINK_STYLE;
  const isPremium = button.style === PREMIUM_STYLE;
  const isNamed = !absent(button.label) || isObject(button.emoji);
  return [
    ...checkOptionalText(`${path}.label`, button.label, LIMITS.buttonLabel),
    ...(isNamed || isPremium ? [] : [`${path}: neither label nor emoji`]),
    ...checkUrl(`${path}.url`, button.url, LIMITS.buttonUrl, "http: https: discord:"),
    ...(isLink === !absent(button.url) ? [] : [`${path}.url: a link button has one, no other does`]),
    ...(isLink || isPremium
      ? absent(button.custom_id)
        ? []
        : [`${path}.custom_id: not on a link or premium button`]
      : checkText(`${path}.custom_id`, button.custom_id, LIMITS.customId)),
  ];
}

function checkSelect(select: JsonObject, path: string): readonly string[] {
  const options = objectsOf(select.options);
  const least = absent(select.min_values) ? 1 : numberOf(select.min_values);
  const most = absent(select.max_values) ? 1 : numberOf(select.max_values);
  const isString = select.type === COMPONENTS.stringSelect;
  return [
    ...checkText(`${path}.custom_id`, select.custom_id, LIMITS.customId),
    ...checkOptionalText(`${path}.placeholder`, select.placeholder, LIMITS.selectPlaceholder),
    ...checkCount(`${path}.options`, options, LIMITS.selectOptions),
    ...(isString && options.length === 0 ? [`${path}.options: empty`] : []),
    ...(least > most ? [`${path}: min_values above max_values`] : []),
    ...(isString && most > options.length ? [`${path}.max_values: more than there are options`] : []),
    ...(options.filter((option) => option.default === true).length > most
      ? [`${path}.options: more defaults than max_values`]
      : []),
    ...checkUnique(
      `${path}.options`,
      options.map(({ value }) => textOf(value)),
    ),
    ...options.flatMap((option, index) => [
      ...checkText(`${path}.options[${index}].label`, option.label, LIMITS.selectOptionText),
      ...checkText(`${path}.options[${index}].value`, option.value, LIMITS.selectOptionText),
      ...checkOptionalText(
        `${path}.options[${index}].description`,
        option.description,
        LIMITS.selectOptionText,
      ),
    ]),
  ];
}

function checkRow(row: JsonObject, path: string): readonly string[] {
  const inside = objectsOf(row.components);
  const buttons = inside.filter(({ type }) => type === COMPONENTS.button);
  return [
    ...(inside.length === 0 ? [`${path}: an empty row`] : []),
    ...(buttons.length === inside.length || inside.length === 1
      ? []
      : [`${path}: a select fills a row, alone`]),
    ...checkCount(path, inside, LIMITS.rowButtons),
  ];
}

/** The faults of one component and of everything inside it; `depth` counts the components around it. */
function checkComponent(component: JsonObject, path: string, depth: number): readonly string[] {
  const inside = objectsOf(component.components).flatMap((inner, index) =>
    checkComponent(inner, `${path}.components[${index}]`, depth + 1),
  );
  const type = numberOf(component.type);
  switch (type) {
    case COMPONENTS.row:
      return [...checkRow(component, path), ...inside];
    case COMPONENTS.button:
      return depth === 0 ? [`${path}: a button outside a row`] : checkButton(component, path);
    case COMPONENTS.section:
      return [
        ...checkCount(`${path}.components`, objectsOf(component.components), LIMITS.sectionTexts),
        ...(isObject(component.accessory)
          ? checkComponent(component.accessory, `${path}.accessory`, depth + 1)
          : [`${path}.accessory: a section has one`]),
        ...inside,
      ];
    case COMPONENTS.text:
      return checkText(`${path}.content`, component.content, LIMITS.componentCharacters);
    case COMPONENTS.gallery:
      return checkCount(`${path}.items`, objectsOf(component.items), LIMITS.galleryItems);
    case COMPONENTS.container:
      return [
        ...(depth > 0 ? [`${path}: a container stands in nothing`] : []),
        ...(inside.length === 0 && objectsOf(component.components).length === 0 ? [`${path}: empty`] : []),
        ...inside,
      ];
    default: {
      const isSelect =
        type === COMPONENTS.stringSelect ||
        (type >= COMPONENTS.userSelect && type <= COMPONENTS.channelSelect);
      if (!isSelect) return inside;
      return depth === 0 ? [`${path}: a select outside a row`] : checkSelect(component, path);
    }
  }
}

/** The faults of a message's `components`, `v2` saying whether its flag for components v2 is set. */
export function checkComponents(components: unknown, v2: boolean): readonly string[] {
  const top = objectsOf(components);
  const all = allComponents(components);
  const texts = all.filter(({ type }) => type === COMPONENTS.text);
  const characters = texts.reduce((sum, { content }) => sum + textOf(content).length, 0);
  const whole = v2
    ? [
        ...checkCount("components", all, LIMITS.components),
        ...(characters > LIMITS.componentCharacters
          ? [`components: ${characters} characters of text, at most ${LIMITS.componentCharacters} allowed`]
          : []),
      ]
    : [
        ...checkCount("components", top, LIMITS.rows),
        ...top.flatMap(({ type }, index) =>
          type === COMPONENTS.row ? [] : [`components[${index}]: only rows without the components v2 flag`],
        ),
      ];
  return [
    ...whole,
    ...checkUnique("components: custom_id", customIds(components)),
    ...top.flatMap((component, index) => checkComponent(component, `components[${index}]`, 0)),
  ];
}
