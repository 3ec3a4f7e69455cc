using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Setup;

/// <summary>Sets the language of a club that was founded in a chat: <c>/setup language German</c>.</summary>
[Command("setup language", Permission.Moderator, CommandTopic.Society)]
internal sealed class SetLanguage(IOwnClub own, IAuditLog audit, SetupCard card) : ICommand<SetLanguage.Options>
{
    internal sealed record Options([Suggest<KnownLanguages>] Phrases Language);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        if (caller.Club.Id == ClubId.OfSettings)
            return Card.Refusal(caller.Say["refusal.title"], caller.Say["setup.language.settings"]);
        await own.Change(caller.Club.Id, club => club with { Locale = options.Language.Locale }, cancellationToken);
        audit.Record(caller.Member.Id, "setup language", options.Language.Locale);
        return await card.Write(caller, cancellationToken);
    }
}
