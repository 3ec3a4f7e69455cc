using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>Foreign keys between rows of one club.</summary>
internal static class ClubKeys
{
    // Every principal of such a key has its own Id, which is unique in the whole database.
    private const string PrincipalKey = "Id";

    /// <summary>Restricts a relationship to rows of the same club: the foreign key combines the club's key with the principal's.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="key">The dependent's property with the principal's <c>Id</c>.</param>
    public static ReferenceCollectionBuilder<TPrincipal, TDependent> WithinTheClub<TPrincipal, TDependent>(
        this ReferenceCollectionBuilder<TPrincipal, TDependent> relationship, Expression<Func<TDependent, object?>> key)
        where TPrincipal : class, IClubRow
        where TDependent : class, IClubRow => relationship
            .HasForeignKey(nameof(IClubRow.ClubId), key.GetMemberAccess().Name)
            .HasPrincipalKey(nameof(IClubRow.ClubId), PrincipalKey);
}
