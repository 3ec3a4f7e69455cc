using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Members;

/// <summary>Makes the Account on the platform where it is typed a Member of its own again: <c>/unlink</c>.</summary>
[Command("unlink", Permission.Member)]
internal sealed class UnlinkAccount(IMemberLinks links, IAuditLog audit) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await links.Part(caller.Member.Id, caller.Platform, cancellationToken) is not { } parted)
            return Card.Refusal(say["refusal.title"], say["unlink.single"]);
        var platform = PlatformWords.Of(caller.Platform, say);
        audit.Record(parted.Id, "unlink", $"{parted.Name} ({platform})");
        return new Card
        {
            Title = say["unlink.done", ("platform", platform)],
            Body = [new Paragraph(say["unlink.ratings"])],
            Audience = Audience.Caller,
        };
    }
}
