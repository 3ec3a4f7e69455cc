namespace FilmClubBot.Domain.Screenings;

/// <summary>What a Member needs of a <see cref="Screening"/> to come. Nobody else sees it.</summary>
/// <param name="Features">What the screening should have.</param>
/// <param name="AvoidsStrobe">Whether the Member cannot see strobe light.</param>
public sealed record AccessNeeds(AccessFeatures Features, bool AvoidsStrobe)
{
    /// <summary>No needs.</summary>
    public static readonly AccessNeeds None = new(AccessFeatures.None, false);

    /// <summary>The needs that a screening meets, as far as its facts are stated.</summary>
    public AccessNeeds MetBy(Presentation presentation) => new(Features & presentation.Access, AvoidsStrobe && !presentation.HasStrobe);

    /// <summary>The needs that a screening does not meet, as far as its facts are stated.</summary>
    public AccessNeeds UnmetBy(Presentation presentation) => new(Features & ~presentation.Access, AvoidsStrobe && presentation.HasStrobe);

    /// <summary>These needs and others: of two accounts that are one Member's, or with those that the Member states.</summary>
    public AccessNeeds Joined(AccessNeeds other) => new(Features | other.Features, AvoidsStrobe || other.AvoidsStrobe);

    /// <summary>These needs without others that the Member no longer states.</summary>
    public AccessNeeds Without(AccessNeeds other) => new(Features & ~other.Features, AvoidsStrobe && !other.AvoidsStrobe);
}
