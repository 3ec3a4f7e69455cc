using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Messages;

/// <summary>Mentions guests in a message, so that the platform notifies them.</summary>
public sealed class GuestMentions(IMembers members)
{
    /// <summary>A mention for each reply, in the same order.</summary>
    public async Task<IReadOnlyList<Mention>> Of(IReadOnlyList<Rsvp> answers, CancellationToken cancellationToken)
    {
        var accounts = await members.Accounts([.. answers.Select(answer => answer.Member.Id)], cancellationToken);
        return [.. answers.Select(answer => new Mention(answer.Member.Name, accounts.GetValueOrDefault(answer.Member.Id, [])))];
    }
}
