using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FilmClubBot.Storage.Postgres;

/// <summary>The tables in a PostgreSQL database. EF Core finds a provider's migrations by the context's type.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : FilmClubContext(options)
{
    /// <summary>Options of contexts on a database.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="isFenced">Whether each connection states the context's club (<see cref="ClubFence"/>).</param>
    /// <param name="configure">Further options.</param>
    public static DbContextOptions<PostgresContext> Options(string connectionString, bool isFenced = false, Action<DbContextOptionsBuilder>? configure = null)
    {
        var builder = new DbContextOptionsBuilder<PostgresContext>();
        var name = PostgresSettings.NameOf(new(connectionString));
        builder
            .UseNpgsql(connectionString, npgsql => npgsql
                .SetPostgresVersion(PostgresSettings.MinVersion, 0)
                .ExecutionStrategy(dependencies => new PostgresStrategy(dependencies, name)))
            .AddInterceptors(new StorableTextInterceptor());
        if (isFenced)
            builder.AddInterceptors(new ClubFenceInterceptor());
        configure?.Invoke(builder);
        return builder.Options;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Texts are compared by their bytes, as SQLite compares them: moments are stored as text that sorts by time, and titles are
        // folded before they are sorted. The database's own collation depends on the operating system's version.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(Properties).Where(IsText))
            property.SetCollation("C");
    }

    private static IEnumerable<IMutableProperty> Properties(IMutableTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => Properties(complex.ComplexType)));

    private static bool IsText(IMutableProperty property) => (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string);
}

/// <summary>Lets <c>dotnet ef</c> create a context when a migration is added; no database is opened.</summary>
internal sealed class PostgresDesignTimeContexts : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) => new(PostgresContext.Options("Host=localhost;Database=filmclub"));
}
