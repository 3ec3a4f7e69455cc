using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Watching;

/// <summary>Members' remarks on running films.</summary>
public interface IReactions
{
    /// <summary>Stores a remark. A member can store at most <see cref="Reaction.MaxOfMember"/> of one screening.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="member">The remark's author.</param>
    /// <param name="at">The running time; stored in whole seconds.</param>
    /// <param name="remark">1 to <see cref="Reaction.MaxLength"/> UTF-16 units.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>Its key; null, and nothing stored, when the member has reached the maximum.</returns>
    Task<ReactionId?> Add(ScreeningId screening, MemberId member, Duration at, string remark, CancellationToken cancellationToken);

    /// <summary>Deletes a member's own remark.</summary>
    /// <returns>False when there is no such remark of theirs.</returns>
    Task<bool> Remove(ReactionId reaction, MemberId member, CancellationToken cancellationToken);

    /// <summary>All remarks, by running time.</summary>
    Task<IReadOnlyList<Reaction>> Of(ScreeningId screening, CancellationToken cancellationToken);
}
