import type { Schema, Struct } from '@strapi/strapi';

export interface EventAgendaItem extends Struct.ComponentSchema {
  collectionName: 'components_event_agenda_items';
  info: {
    displayName: '\u0EA7\u0EB2\u0EA5\u0EB0 / Agenda item';
  };
  attributes: {
    item: Schema.Attribute.Text & Schema.Attribute.Required;
    time: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface PublicationContentsItem extends Struct.ComponentSchema {
  collectionName: 'components_publication_contents_items';
  info: {
    displayName: '\u0EAA\u0EB2\u0EA5\u0EB0\u0E9A\u0EB2\u0E99 / Contents item';
  };
  attributes: {
    page: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface SharedChangeNote extends Struct.ComponentSchema {
  collectionName: 'components_shared_change_notes';
  info: {
    displayName: '\u0E9A\u0EB1\u0E99\u0E97\u0EB6\u0E81\u0E81\u0EB2\u0E99\u0EC1\u0E81\u0EC9\u0EC4\u0E82 / Change note';
  };
  attributes: {
    date: Schema.Attribute.Date & Schema.Attribute.Required;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface SharedPicture extends Struct.ComponentSchema {
  collectionName: 'components_shared_pictures';
  info: {
    displayName: '\u0EAE\u0EB9\u0E9A\u0E9E\u0EB2\u0E9A / Picture';
  };
  attributes: {
    caption: Schema.Attribute.Text;
    credit: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    image: Schema.Attribute.Media<'images'>;
  };
}

export interface SharedWithdrawal extends Struct.ComponentSchema {
  collectionName: 'components_shared_withdrawals';
  info: {
    displayName: '\u0E81\u0EB2\u0E99\u0E96\u0EAD\u0E99 / Withdrawal';
  };
  attributes: {
    date: Schema.Attribute.Date & Schema.Attribute.Required;
    reason: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface SiteContact extends Struct.ComponentSchema {
  collectionName: 'components_site_contacts';
  info: {
    displayName: '\u0E82\u0ECD\u0EC9\u0EA1\u0EB9\u0E99\u0E95\u0EB4\u0E94\u0E95\u0ECD\u0EC8 / Contact';
  };
  attributes: {
    addressEn: Schema.Attribute.Text;
    addressLo: Schema.Attribute.Text;
    email: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    map: Schema.Attribute.Media<'images'>;
    mapUrl: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    officeHoursEn: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    officeHoursLo: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    phone: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface SiteMenuItem extends Struct.ComponentSchema {
  collectionName: 'components_site_menu_items';
  info: {
    displayName: '\u0EA5\u0EB2\u0E8D\u0E81\u0EB2\u0E99\u0EC0\u0EA1\u0E99\u0EB9 / Menu item';
  };
  attributes: {
    labelEn: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    labelLo: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    url: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'event.agenda-item': EventAgendaItem;
      'publication.contents-item': PublicationContentsItem;
      'shared.change-note': SharedChangeNote;
      'shared.picture': SharedPicture;
      'shared.withdrawal': SharedWithdrawal;
      'site.contact': SiteContact;
      'site.menu-item': SiteMenuItem;
    }
  }
}
