using System.CommandLine;
using FilmClubBot.Worker;

return await Bot.Run(args, new InvocationConfiguration { EnableDefaultExceptionHandler = false });
