using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>What members need to come to screenings. A member who stated nothing has <see cref="AccessNeeds.None"/>, which can be changed.</summary>
public interface IAccessNeeds : IChangeable<MemberId, AccessNeeds>
{
    /// <summary>The needs of some members; those without any are left out.</summary>
    Task<IReadOnlyList<(Member Member, AccessNeeds Needs)>> Of(IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken);
}
