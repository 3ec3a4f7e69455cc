using System.Net.Mime;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.OwnData;

/// <summary>Gives the caller everything that is stored of them, as a file: <c>/me export</c>.</summary>
[Command("me export", Permission.Member, CommandTopic.Mine, IsReading = true, IsPrivate = true)]
internal sealed class ExportMe(IOwnData data, IOwnDataFiles files, IExportLinks links) : ICommand<NoOptions>
{
    private const string FileName = "filmclub-data.zip";

    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var stored = Ready(caller);
        // On the command line, the reader has the file at once.
        if (caller.Platform == Platform.CommandLine)
            return stored with { File = new(FileName, MediaTypeNames.Application.Zip, files.Write(await data.Of(caller.Member.Id, cancellationToken))) };
        if (links.Issue(caller.Club.Id, caller.Member.Id, caller.Platform) is not { } link)
            return Card.Refusal(say["refusal.title"], say["me.export.noaddress"]);
        return stored with
        {
            Body = [.. stored.Body, new Paragraph(say["me.export.how", ("minutes", (int)IExportLinks.Lifetime.TotalMinutes)])],
            Actions = [new LinkButton(say["me.export.download"], link)],
            // The address opens the file without signing in.
            WithoutSecrets = stored,
        };
    }

    private static Card Ready(Caller caller) => new()
    {
        Title = caller.Say["me.export.title"],
        Body = [new Paragraph(caller.Say["me.export.what"])],
        Audience = Audience.Caller,
    };
}
