// The description is made by the server from the resources themselves.
SwaggerUIBundle({
  url: '../openapi',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
});
