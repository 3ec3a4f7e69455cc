using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Watching;

/// <summary>What members remark while films run.</summary>
public interface IReactions
{
    /// <summary>Stores a remark. A member makes <see cref="Reaction.MaxOfMember"/> of one screening at most.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="member">Whose remark it is.</param>
    /// <param name="at">The running time; stored in whole seconds.</param>
    /// <param name="remark">1 to <see cref="Reaction.MaxLength"/> UTF-16 units.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>Its key; null, and nothing stored, when the member has made so many.</returns>
    Task<ReactionId?> Add(ScreeningId screening, MemberId member, Duration at, string remark, CancellationToken cancellationToken);

    /// <summary>Takes a member's own remark back.</summary>
    /// <returns>False when there is no such remark of theirs.</returns>
    Task<bool> Remove(ReactionId reaction, MemberId member, CancellationToken cancellationToken);

    /// <summary>All remarks, in the order of the film.</summary>
    Task<IReadOnlyList<Reaction>> Of(ScreeningId screening, CancellationToken cancellationToken);
}
