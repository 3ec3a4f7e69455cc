using FilmClubBot.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class WebhookRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public required string Address { get; set; }

    /// <summary>The key of the signatures: it must be known at every request, so it is no hash.</summary>
    public required string Secret { get; set; }

    public int Failures { get; set; }

    public string? Problem { get; set; }

    public Instant? DisabledAt { get; set; }

    public Webhook ToWebhook() =>
        new(new(Id), new(Address), WebhookSecret.TryParse(Secret, out var secret) ? secret : throw new InvalidOperationException($"The key of webhook {Id} is unreadable; remove the webhook and add it again."))
        {
            Failures = Failures,
            Problem = Problem,
            DisabledAt = DisabledAt,
        };

    /// <summary>Copies what attempts change; address and key do not change.</summary>
    public void Update(Webhook webhook) => (Failures, Problem, DisabledAt) = (webhook.Failures, webhook.Problem, webhook.DisabledAt);
}

internal sealed class WebhookRowConfiguration : IEntityTypeConfiguration<WebhookRow>
{
    public void Configure(EntityTypeBuilder<WebhookRow> builder)
    {
        builder.ToTable("Webhooks");
        builder.HasIndex(row => new { row.ClubId, row.Address }).IsUnique();
    }
}
