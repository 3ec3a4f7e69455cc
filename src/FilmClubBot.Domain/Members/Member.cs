namespace FilmClubBot.Domain.Members;

/// <summary>Identifies a <see cref="Member"/> within a Club.</summary>
public readonly record struct MemberId(int Value)
{
    /// <summary>The bare number, as stored in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A person. Two linked Accounts are one Member: one rating, one vote, one RSVP.</summary>
/// <param name="Id">The person's key.</param>
/// <param name="Name">The person's last known name.</param>
public sealed record Member(MemberId Id, string Name);
