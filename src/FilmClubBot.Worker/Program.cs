using FilmClubBot.Worker;

return await Bot.Run(args, new BotConsole(Console.Out, Console.Error, HandlesSignals: true));
