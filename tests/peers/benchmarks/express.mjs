// express with discord-interactions, which checks the signature and answers every command with a constant: node express.mjs PORT, SECRET in the environment.
import express from 'express';
import { InteractionResponseType, verifyKeyMiddleware } from 'discord-interactions';

express()
  .post('/discord/interactions', verifyKeyMiddleware(process.env.SECRET), (request, response) =>
    response.send({ type: InteractionResponseType.CHANNEL_MESSAGE_WITH_SOURCE, data: { content: 'constant', allowed_mentions: { parse: [] } } }))
  .listen(Number(process.argv[2]), '127.0.0.1');
