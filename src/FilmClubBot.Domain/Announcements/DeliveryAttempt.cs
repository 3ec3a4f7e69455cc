using NodaTime;

namespace FilmClubBot.Domain.Announcements;

/// <summary>The result of one attempt at a <see cref="Delivery"/>.</summary>
/// <param name="At">When the attempt ended.</param>
/// <param name="State">The delivery's state after it.</param>
/// <param name="Answer">The platform's response, or the problem that was found before the request.</param>
public sealed record DeliveryAttempt(Instant At, DeliveryState State, string Answer);
