using NodaTime;

namespace FilmClubBot.Domain.Announcements;

/// <summary>What one attempt at a <see cref="Delivery"/> came to.</summary>
/// <param name="At">When it was over.</param>
/// <param name="State">How far the delivery was after it.</param>
/// <param name="Answer">What the platform answered, or what was found wrong before it was asked.</param>
public sealed record DeliveryAttempt(Instant At, DeliveryState State, string Answer);
