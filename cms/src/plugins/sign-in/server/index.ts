import type { Core } from '@strapi/strapi';
import { own, people } from './controllers.ts';
import { models } from './models.ts';
import { oidc } from './oidc/controller.ts';
import { updateWithRules, validateOwn } from './password/password-rules.ts';
import { sendNewPasswordLink } from './password/forgotten.ts';
import { passwordSignIn } from './password/password-sign-in.ts';
import { routes } from './routes.ts';
import { surroundControllers } from './strapi-controllers.ts';

function register({ strapi }: { strapi: Core.Strapi }): void {
  for (const model of models) strapi.get('models').add(model);

  const auth = strapi.service('admin::auth');
  auth.checkCredentials = passwordSignIn(strapi, {
    hashPassword: auth.hashPassword,
    validatePassword: auth.validatePassword,
  });
  auth.validatePassword = validateOwn(strapi, auth.validatePassword);
  auth.forgotPassword = sendNewPasswordLink(strapi);
  const user = strapi.service('admin::user');
  user.updateById = updateWithRules(strapi, user.updateById);

  surroundControllers(strapi);
}

export default { register, routes, controllers: { oidc, own, people } };
