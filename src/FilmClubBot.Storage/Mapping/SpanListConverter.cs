using System.Globalization;
using System.Text.Json;
using FilmClubBot.Domain.Reviews;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FilmClubBot.Storage.Mapping;

/// <summary>Stores spans as a JSON list of pairs: <c>[[0,12],[40,55]]</c>.</summary>
internal sealed class SpanListConverter() : ValueConverter<IReadOnlyList<TextSpan>, string>(
    spans => Write(spans),
    json => Read(json))
{
    private static string Write(IReadOnlyList<TextSpan> spans) =>
        JsonSerializer.Serialize(spans.Select(span => new[] { span.Start, span.End }));

    // Not by the serialiser: one reply reads a hundred of these lists.
    private static TextSpan[] Read(string json)
    {
        var spans = new TextSpan[json.AsSpan().Count('[') - 1];
        var rest = json.AsSpan(1);
        foreach (ref var span in spans.AsSpan())
        {
            var (start, comma, end) = (rest.IndexOf('[') + 1, rest.IndexOf(','), rest.IndexOf(']'));
            span = new(Number(rest[start..comma]), Number(rest[(comma + 1)..end]));
            // The comma after it too, except after the last.
            rest = rest[Math.Min(end + 2, rest.Length)..];
        }

        return spans;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.Integer, CultureInfo.InvariantCulture);
}

/// <summary>Compares lists of spans by their elements. The lists are immutable, so each serves as its own snapshot.</summary>
internal sealed class SpanListComparer() : ValueComparer<IReadOnlyList<TextSpan>>(
    (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
    spans => spans.Aggregate(0, (hash, span) => HashCode.Combine(hash, span)),
    spans => spans);
