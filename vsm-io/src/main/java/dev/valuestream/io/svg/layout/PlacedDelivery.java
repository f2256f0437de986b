package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The hollow arrow up to a customer, which all flows to that customer share.
 *
 * @param customer the customer's id
 * @param title what is said of it when it is pointed at
 * @param points its corners
 */
public record PlacedDelivery(String customer, String title, List<Point> points) {

    /**
     * Copies the lists.
     *
     * @param customer the customer's id
     * @param title what is said of it when it is pointed at
     * @param points its corners
     */
    public PlacedDelivery {
        points = ImmutableList.copyOf(points);
    }
}
