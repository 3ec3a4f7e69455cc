using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Setup;

/// <summary>Changes the name in the addresses of a founded club's pages: <c>/setup address name:harbour-screen</c>. The former address leads to the new one.</summary>
[Command("setup address", Permission.Moderator, CommandTopic.Society)]
internal sealed class SetAddress(IOwnClub own, IClubDirectory directory, IAuditLog audit, SetupCard card) : ICommand<SetAddress.Options>
{
    internal sealed record Options([Text(Slug.MaxLength)] string Name);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (caller.Club.Id == ClubId.OfSettings)
            return Card.Refusal(say["refusal.title"], say["setup.address.settings"]);
        if (ClubAddress.Read(options.Name) is not { } name)
            return Card.Refusal(say["refusal.title"], say["setup.address.invalid"]);
        if (await WhyNot(name, caller.Club.Id, say, cancellationToken) is { } refusal)
            return Card.Refusal(say["refusal.title"], refusal);
        await own.Change(caller.Club.Id, club => club with { Address = name }, cancellationToken);
        audit.Record(caller.Member.Id, "setup address", name);
        return await card.Write(caller, cancellationToken);
    }

    private async Task<string?> WhyNot(string name, ClubId club, Phrases say, CancellationToken cancellationToken)
    {
        if (await directory.AtAddress(name, cancellationToken) is { Club.Id: var owner } && owner != club)
            return say["setup.address.taken", ("name", name)];
        var names = await own.Addresses(cancellationToken);
        return names.Count < ClubAddress.MostNames || names.Contains(name) ? null : say["setup.address.many", ("n", names.Count), ("names", string.Join(", ", names))];
    }
}
