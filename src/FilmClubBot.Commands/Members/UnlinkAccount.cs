using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Members;

/// <summary>Separates the Account on the current platform into a Member of its own: <c>/unlink</c>.</summary>
[Command("unlink", Permission.Member, CommandTopic.Mine, Confirmation = Confirmation.WithReply)]
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
