/**
 * The publisher's GraphQL queries: for each type its fields, "these documents" and "the next 100 after this one".
 * Lists end at 100 without a word in Strapi, so each list asks for 100 and nothing asks for more: repeated fields
 * hold at most 100 (docs/content-model.md), ids are asked for in parts, all documents page by page.
 */
import { graphql, type ResultOf } from './graphql.ts';

const media = graphql(`
  fragment Media on UploadFile {
    documentId
    hash
    name
    ext
    mime
    provider_metadata
    width
    height
    alternativeText
    caption
  }
`);

const site = graphql(
  `
    fragment Site on Site {
      documentId
      publishedAt
      code
      kind
      nameLo
      nameEn
      iso3166
      order
      hosts
      emblem {
        ...Media
      }
      colourPrimary
      colourAccent
      contact {
        addressLo
        addressEn
        phone
        email
        officeHoursLo
        officeHoursEn
        map {
          ...Media
        }
        mapUrl
      }
      menu(pagination: { limit: 100 }) {
        labelLo
        labelEn
        url
      }
    }
  `,
  [media],
);

const unit = graphql(`
  fragment Unit on Unit {
    documentId
    publishedAt
    code
    site
    level
    nameLo
    nameEn
    phone
    email
    addressLo
    addressEn
  }
`);

const topic = graphql(`
  fragment Topic on Topic {
    documentId
    publishedAt
    code
    nameLo
    nameEn
  }
`);

const series = graphql(`
  fragment Series on Series {
    documentId
    publishedAt
    code
    site
    kind
    nameLo
    nameEn
  }
`);

const article = graphql(
  `
    fragment Article on Article {
      documentId
      publishedAt
      locale
      localizations(pagination: { limit: 100 }) {
        locale
        publishedAt
      }
      site
      unit
      alsoOn
      urlId
      urlDate
      date
      title
      summary
      body
      cover {
        ...Media
      }
      coverCaption
      byline
      photoCredit
      gallery(pagination: { limit: 100 }) {
        image {
          ...Media
        }
        caption
        credit
      }
      attachments(pagination: { limit: 100 }) {
        ...Media
      }
      topics
      event {
        documentId
      }
      publications(pagination: { limit: 100 }) {
        documentId
      }
      relatedArticles(pagination: { limit: 100 }) {
        documentId
      }
      changeNotes(pagination: { limit: 100 }) {
        date
        text
      }
      withdrawal {
        date
        reason
      }
    }
  `,
  [media],
);

const event = graphql(
  `
    fragment Event on Event {
      documentId
      publishedAt
      locale
      localizations(pagination: { limit: 100 }) {
        locale
        publishedAt
      }
      site
      unit
      alsoOn
      urlId
      urlDate
      title
      summary
      body
      start
      end
      state
      place
      province
      onlineUrl
      chair
      agenda(pagination: { limit: 100 }) {
        time
        item
      }
      papers(pagination: { limit: 100 }) {
        ...Media
      }
      registrationUrl
      cover {
        ...Media
      }
      outcome {
        documentId
      }
      withdrawal {
        date
        reason
      }
    }
  `,
  [media],
);

const publication = graphql(
  `
    fragment Publication on Publication {
      documentId
      publishedAt
      locale
      localizations(pagination: { limit: 100 }) {
        locale
        publishedAt
      }
      site
      unit
      alsoOn
      urlId
      urlDate
      kind
      title
      summary
      series
      issueNumber
      period
      documentNumber
      issuingBody
      date
      languages
      contents(pagination: { limit: 100 }) {
        title
        page
      }
      cover {
        ...Media
      }
      files(pagination: { limit: 100 }) {
        ...Media
      }
      withdrawal {
        date
        reason
      }
    }
  `,
  [media],
);

const service = graphql(
  `
    fragment Service on Service {
      documentId
      publishedAt
      locale
      localizations(pagination: { limit: 100 }) {
        locale
        publishedAt
      }
      code
      site
      national
      order
      name
      summary
      body
      audience
      link
      serviceStatus
      guides(pagination: { limit: 100 }) {
        ...Media
      }
    }
  `,
  [media],
);

const dataset = graphql(`
  fragment Dataset on Dataset {
    documentId
    publishedAt
    locale
    localizations(pagination: { limit: 100 }) {
      locale
      publishedAt
    }
    code
    site
    order
    title
    summary
    unitOfMeasure
    source
    date
    chart
    table
  }
`);

const synonym = graphql(`
  fragment Synonym on Synonym {
    documentId
    publishedAt
    terms
  }
`);

const page = graphql(`
  fragment Page on Page {
    documentId
    publishedAt
    locale
    localizations(pagination: { limit: 100 }) {
      locale
      publishedAt
    }
    site
    slug
    title
    summary
    body
  }
`);

const person = graphql(
  `
    fragment Person on Person {
      documentId
      publishedAt
      site
      unit
      order
      nameLo
      nameEn
      positionLo
      positionEn
      photo {
        ...Media
      }
    }
  `,
  [media],
);

const notice = graphql(`
  fragment Notice on Notice {
    documentId
    publishedAt
    site
    level
    textLo
    textEn
    url
    lastDay
  }
`);

const annotation = graphql(`
  fragment Annotation on Annotation {
    documentId
    publishedAt
    site
    entry
    textLo
    textEn
  }
`);

const redirect = graphql(`
  fragment Redirect on Redirect {
    documentId
    publishedAt
    site
    from
    to
  }
`);

/**
 * By type: `byIds` takes `ids` (at most 100), `after` takes a documentId ('' to begin) and gives the next 100 in the
 * order of their ids. Both take `locale` where the type has languages. The answers hold `items`.
 */
export const queries = {
  site: {
    byIds: graphql(
      `
        query SitesByIds($ids: [ID]) {
          items: sites(filters: { documentId: { in: $ids } }, pagination: { limit: 100 }, status: PUBLISHED) {
            ...Site
          }
        }
      `,
      [site],
    ),
    after: graphql(
      `
        query SitesAfter($after: ID!) {
          items: sites(
            filters: { documentId: { gt: $after } }
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Site
          }
        }
      `,
      [site],
    ),
  },
  unit: {
    byIds: graphql(
      `
        query UnitsByIds($ids: [ID]) {
          items: units(filters: { documentId: { in: $ids } }, pagination: { limit: 100 }, status: PUBLISHED) {
            ...Unit
          }
        }
      `,
      [unit],
    ),
    after: graphql(
      `
        query UnitsAfter($after: ID!) {
          items: units(
            filters: { documentId: { gt: $after } }
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Unit
          }
        }
      `,
      [unit],
    ),
  },
  topic: {
    byIds: graphql(
      `
        query TopicsByIds($ids: [ID]) {
          items: topics(
            filters: { documentId: { in: $ids } }
            pagination: { limit: 100 }
            status: PUBLISHED
          ) {
            ...Topic
          }
        }
      `,
      [topic],
    ),
    after: graphql(
      `
        query TopicsAfter($after: ID!) {
          items: topics(
            filters: { documentId: { gt: $after } }
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Topic
          }
        }
      `,
      [topic],
    ),
  },
  series: {
    byIds: graphql(
      `
        query SeriessByIds($ids: [ID]) {
          items: seriesList(
            filters: { documentId: { in: $ids } }
            pagination: { limit: 100 }
            status: PUBLISHED
          ) {
            ...Series
          }
        }
      `,
      [series],
    ),
    after: graphql(
      `
        query SeriessAfter($after: ID!) {
          items: seriesList(
            filters: { documentId: { gt: $after } }
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Series
          }
        }
      `,
      [series],
    ),
  },
  article: {
    byIds: graphql(
      `
        query ArticlesByIds($ids: [ID], $locale: I18NLocaleCode) {
          items: articles(
            filters: { documentId: { in: $ids } }
            locale: $locale
            pagination: { limit: 100 }
            status: PUBLISHED
          ) {
            ...Article
          }
        }
      `,
      [article],
    ),
    after: graphql(
      `
        query ArticlesAfter($after: ID!, $locale: I18NLocaleCode) {
          items: articles(
            filters: { documentId: { gt: $after } }
            locale: $locale
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Article
          }
        }
      `,
      [article],
    ),
  },
  event: {
    byIds: graphql(
      `
        query EventsByIds($ids: [ID], $locale: I18NLocaleCode) {
          items: events(
            filters: { documentId: { in: $ids } }
            locale: $locale
            pagination: { limit: 100 }
            status: PUBLISHED
          ) {
            ...Event
          }
        }
      `,
      [event],
    ),
    after: graphql(
      `
        query EventsAfter($after: ID!, $locale: I18NLocaleCode) {
          items: events(
            filters: { documentId: { gt: $after } }
            locale: $locale
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Event
          }
        }
      `,
      [event],
    ),
  },
  publication: {
    byIds: graphql(
      `
        query PublicationsByIds($ids: [ID], $locale: I18NLocaleCode) {
          items: publications(
            filters: { documentId: { in: $ids } }
            locale: $locale
            pagination: { limit: 100 }
            status: PUBLISHED
          ) {
            ...Publication
          }
        }
      `,
      [publication],
    ),
    after: graphql(
      `
        query PublicationsAfter($after: ID!, $locale: I18NLocaleCode) {
          items: publications(
            filters: { documentId: { gt: $after } }
            locale: $locale
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Publication
          }
        }
      `,
      [publication],
    ),
  },
  service: {
    byIds: graphql(
      `
        query ServicesByIds($ids: [ID], $locale: I18NLocaleCode) {
          items: services(
            filters: { documentId: { in: $ids } }
            locale: $locale
            pagination: { limit: 100 }
            status: PUBLISHED
          ) {
            ...Service
          }
        }
      `,
      [service],
    ),
    after: graphql(
      `
        query ServicesAfter($after: ID!, $locale: I18NLocaleCode) {
          items: services(
            filters: { documentId: { gt: $after } }
            locale: $locale
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Service
          }
        }
      `,
      [service],
    ),
  },
  dataset: {
    byIds: graphql(
      `
        query DatasetsByIds($ids: [ID], $locale: I18NLocaleCode) {
          items: datasets(
            filters: { documentId: { in: $ids } }
            locale: $locale
            pagination: { limit: 100 }
            status: PUBLISHED
          ) {
            ...Dataset
          }
        }
      `,
      [dataset],
    ),
    after: graphql(
      `
        query DatasetsAfter($after: ID!, $locale: I18NLocaleCode) {
          items: datasets(
            filters: { documentId: { gt: $after } }
            locale: $locale
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Dataset
          }
        }
      `,
      [dataset],
    ),
  },
  synonym: {
    byIds: graphql(
      `
        query SynonymsByIds($ids: [ID]) {
          items: synonyms(
            filters: { documentId: { in: $ids } }
            pagination: { limit: 100 }
            status: PUBLISHED
          ) {
            ...Synonym
          }
        }
      `,
      [synonym],
    ),
    after: graphql(
      `
        query SynonymsAfter($after: ID!) {
          items: synonyms(
            filters: { documentId: { gt: $after } }
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Synonym
          }
        }
      `,
      [synonym],
    ),
  },
  page: {
    byIds: graphql(
      `
        query PagesByIds($ids: [ID], $locale: I18NLocaleCode) {
          items: pages(
            filters: { documentId: { in: $ids } }
            locale: $locale
            pagination: { limit: 100 }
            status: PUBLISHED
          ) {
            ...Page
          }
        }
      `,
      [page],
    ),
    after: graphql(
      `
        query PagesAfter($after: ID!, $locale: I18NLocaleCode) {
          items: pages(
            filters: { documentId: { gt: $after } }
            locale: $locale
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Page
          }
        }
      `,
      [page],
    ),
  },
  person: {
    byIds: graphql(
      `
        query PersonsByIds($ids: [ID]) {
          items: people(
            filters: { documentId: { in: $ids } }
            pagination: { limit: 100 }
            status: PUBLISHED
          ) {
            ...Person
          }
        }
      `,
      [person],
    ),
    after: graphql(
      `
        query PersonsAfter($after: ID!) {
          items: people(
            filters: { documentId: { gt: $after } }
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Person
          }
        }
      `,
      [person],
    ),
  },
  notice: {
    byIds: graphql(
      `
        query NoticesByIds($ids: [ID]) {
          items: notices(
            filters: { documentId: { in: $ids } }
            pagination: { limit: 100 }
            status: PUBLISHED
          ) {
            ...Notice
          }
        }
      `,
      [notice],
    ),
    after: graphql(
      `
        query NoticesAfter($after: ID!) {
          items: notices(
            filters: { documentId: { gt: $after } }
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Notice
          }
        }
      `,
      [notice],
    ),
  },
  annotation: {
    byIds: graphql(
      `
        query AnnotationsByIds($ids: [ID]) {
          items: annotations(
            filters: { documentId: { in: $ids } }
            pagination: { limit: 100 }
            status: PUBLISHED
          ) {
            ...Annotation
          }
        }
      `,
      [annotation],
    ),
    after: graphql(
      `
        query AnnotationsAfter($after: ID!) {
          items: annotations(
            filters: { documentId: { gt: $after } }
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Annotation
          }
        }
      `,
      [annotation],
    ),
  },
  redirect: {
    byIds: graphql(
      `
        query RedirectsByIds($ids: [ID]) {
          items: redirects(
            filters: { documentId: { in: $ids } }
            pagination: { limit: 100 }
            status: PUBLISHED
          ) {
            ...Redirect
          }
        }
      `,
      [redirect],
    ),
    after: graphql(
      `
        query RedirectsAfter($after: ID!) {
          items: redirects(
            filters: { documentId: { gt: $after } }
            pagination: { limit: 100 }
            sort: ["documentId:asc"]
            status: PUBLISHED
          ) {
            ...Redirect
          }
        }
      `,
      [redirect],
    ),
  },
};

export interface Answers {
  site: ResultOf<typeof site>;
  unit: ResultOf<typeof unit>;
  topic: ResultOf<typeof topic>;
  series: ResultOf<typeof series>;
  article: ResultOf<typeof article>;
  event: ResultOf<typeof event>;
  publication: ResultOf<typeof publication>;
  service: ResultOf<typeof service>;
  dataset: ResultOf<typeof dataset>;
  synonym: ResultOf<typeof synonym>;
  page: ResultOf<typeof page>;
  person: ResultOf<typeof person>;
  notice: ResultOf<typeof notice>;
  annotation: ResultOf<typeof annotation>;
  redirect: ResultOf<typeof redirect>;
}

export type MediaAnswer = ResultOf<typeof media>;
